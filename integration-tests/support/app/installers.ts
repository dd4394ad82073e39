import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { run } from "./command"

/** How an app gets its dependencies: what its folder needs beforehand, and the command. */
interface Installer {
  /** The program, when it does not come with Node. */
  program?: { package: string; bin: string }
  args: string[]
  files: Record<string, string>
  env?: Record<string, string>
}

/** What Medusa's own guide for pnpm asks for: https://docs.medusajs.com/learn/configurations/pnpm */
const HOISTED = ["*@medusajs/*", "@tanstack/react-query", "react-i18next", "react-router-dom"]

const INSTALLERS: Record<string, Installer> = {
  npm: { args: ["install", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund"], files: {} },
  pnpm: {
    program: { package: "pnpm@12.21.0", bin: "pnpm" },
    args: ["install", "--no-lockfile", "--prefer-offline"],
    // Since its version 11 pnpm reads of `.npmrc` where packages come from, and nothing else. What Medusa's own dependencies
    // would run when they are installed waits for somebody's approval, and is not needed.
    files: {
      "pnpm-workspace.yaml": `publicHoistPattern: ${JSON.stringify(HOISTED)}\nstrictDepBuilds: false\n`,
    },
  },
  yarn: {
    program: { package: "@yarnpkg/cli-dist@4.18.1", bin: "yarn" },
    args: ["install"],
    // Plug'n'Play, its default, is more than Medusa's own CLI understands.
    files: { ".yarnrc.yml": "nodeLinker: node-modules\nenableTelemetry: false\n", "yarn.lock": "" },
    // Where it believes to be in CI it refuses to write the lock file that it works with.
    env: { YARN_ENABLE_IMMUTABLE_INSTALLS: "false" },
  },
}

/**
 * Installs what the `package.json` of a folder names.
 *
 * @param name - npm, pnpm or yarn.
 * @param tools - a folder to put the program in, when it does not come with Node.
 */
export async function installWith(name: string, folder: string, tools: string): Promise<void> {
  const installer = INSTALLERS[name]
  if (!installer) {
    throw new Error(`An app can be installed with ${Object.keys(INSTALLERS).join(", ")}, not with "${name}".`)
  }
  const { program, args, files, env } = installer
  for (const [file, text] of Object.entries(files)) {
    await writeFile(join(folder, file), text)
  }
  if (program) {
    await run("npm", ["install", "--prefix", tools, "--no-package-lock", "--no-audit", "--no-fund", program.package], {
      cwd: folder,
    })
  }
  await run(program ? join(tools, "node_modules/.bin", program.bin) : name, args, { cwd: folder, env })
}
