import { createRequire } from "node:module"
import { join, sep } from "node:path"
import type { TestResult } from "@jest/test-result"
import runByCircus from "jest-circus/runner"
import { ModuleMocker } from "jest-mock"
import type { Config } from "jest-runner"
import { OtherSetup, setupOfProcess } from "./setup-of-process"

/** What Jest asks a process to run. */
export interface Order {
  path: string
  config: Config.ProjectConfig
  globalConfig: Config.GlobalConfig
}

/** What became of it. A file that is set up otherwise than the process has not run. */
export type Answer =
  | { kind: "ran"; result: TestResult; setupOfProcess: string | null }
  | { kind: "refused"; setup: string; setupOfProcess: string | null }
  | { kind: "failed"; error: { message: string; stack?: string } }

const mocker = new ModuleMocker(globalThis)

/** The part of Jest's `jest` that works without its module registry: `jest.mock` does not. */
const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  isMockFunction: mocker.isMockFunction.bind(mocker),
  clearAllMocks: () => mocker.clearAllMocks(),
  resetAllMocks: () => mocker.resetAllMocks(),
  restoreAllMocks: () => mocker.restoreAllMocks(),
  setTimeout: (milliseconds: number) => Object.assign(globalThis, { [TIMEOUT]: milliseconds }),
}

/** Where Jest's runner looks for what `jest.setTimeout` said. */
const TIMEOUT = Symbol.for("TEST_TIMEOUT_SYMBOL")

const load: (path: string) => unknown = createRequire(__filename)

/** What Jest's runner takes for the sandbox of a file: Node itself. */
const runtime = {
  requireModule: load,
  requireInternalModule: load,
  unstable_shouldLoadAsEsm: () => false,
  setGlobalsForRuntime: () => undefined,
}

/** Runs a spec file in this process, where Medusa is loaded and warm, and reports as Jest does. */
export async function runFile({ path, config, globalConfig }: Order): Promise<Answer> {
  forgetFiles()
  const start = Date.now()
  try {
    const result = await runByCircus(
      globalConfig,
      config,
      { global: Object.assign(globalThis, { jest }) },
      runtime,
      path
    )
    return { kind: "ran", result: complete(result, start), setupOfProcess: setupOfProcess() }
  } catch (error) {
    if (error instanceof OtherSetup) {
      return { kind: "refused", setup: error.setup, setupOfProcess: setupOfProcess() }
    }
    throw error
  } finally {
    mocker.restoreAllMocks()
    Object.assign(globalThis, { [TIMEOUT]: undefined })
  }
}

function complete(result: TestResult, start: number): TestResult {
  const end = Date.now()
  // They can be anything, also what cannot be sent to another process; the messages say it all.
  const testResults = result.testResults.map((test) => ({ ...test, failureDetails: [] }))
  const skipped = testResults.every(({ status }) => status === "pending")
  return { ...result, testResults, skipped, perfStats: { start, end, runtime: end - start, slow: false } }
}

const TESTS = join(__dirname, "..") + sep

/** What the Medusa of this process was started with: a refusal that it throws must be the one that a spec knows. */
const STAY = [
  ...["medusa", "test-database", "admin", "http", "documented", "openapi", "shop"].map((name) => `support/${name}`),
  "runner/",
]

/** Lets every file load its helpers and Jest's runner anew, as their state is the file's. What Medusa has loaded stays. */
function forgetFiles(): void {
  for (const path of Object.keys(require.cache)) {
    const isHelper = path.startsWith(TESTS) && !STAY.some((start) => path.startsWith(join(TESTS, start)))
    if (isHelper || path.includes(join("node_modules", "jest-circus") + sep)) {
      delete require.cache[path]
    }
  }
}
