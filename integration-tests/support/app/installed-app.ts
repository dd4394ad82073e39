import { existsSync } from "node:fs"
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "./command"
import { OWN_CHECK } from "./own-check"
import { filesOf, pack, ROOT } from "./pack"

/** What `create-medusa-app` puts into a new app, in the versions that this repository is tested with. */
const APP_DEPENDENCIES = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]
const APP_DEV_DEPENDENCIES = ["@swc/core", "@types/node", "react", "react-dom", "ts-node", "typescript", "vite"]

export interface InstalledApp {
  folder: string
  /** What the installed tarball holds. */
  files: string[]
}

/**
 * A merchant's Medusa app in a folder of its own, outside of this repository, with the packed plugin installed.
 *
 * Packing and installing take a minute, so the test runner names one folder for all suites (`PLAIN_APP_FOLDER`), and
 * the first that needs the app installs it there.
 */
export async function installedApp(): Promise<InstalledApp> {
  const parent = process.env.PLAIN_APP_FOLDER ?? (await mkdtemp(join(tmpdir(), "backorder-app-")))
  const folder = join(parent, "plain-app")
  const done = join(parent, "installed")
  if (!existsSync(done)) {
    await install(folder, await pack(parent))
    await writeFile(done, "")
  }
  return { folder, files: await filesOf(parent) }
}

async function install(folder: string, tarball: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await cp(join(__dirname, "template"), folder, { recursive: true })
  await mkdir(join(folder, "src/workflows"), { recursive: true })
  await writeFile(join(folder, "src/workflows/own-check.ts"), OWN_CHECK)
  await writeFile(join(folder, "package.json"), JSON.stringify(await packageJson(tarball), null, 2))
  await run("npm", ["install", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder })
}

async function packageJson(tarball: string) {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>
  }
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
  return {
    name: "plain-app",
    private: true,
    dependencies: { ...pick(APP_DEPENDENCIES), "medusa-plugin-backorder": `file:${tarball}` },
    devDependencies: pick(APP_DEV_DEPENDENCIES),
  }
}
