declare module "jest-circus/runner" {
  import type { TestResult } from "@jest/test-result"
  import type { Config } from "jest-runner"

  export default function run(
    globalConfig: Config.GlobalConfig,
    config: Config.ProjectConfig,
    environment: { global: typeof globalThis },
    runtime: object,
    path: string
  ): Promise<TestResult>
}
