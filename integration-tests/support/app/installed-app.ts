import { existsSync } from "node:fs"
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { installWith } from "./installers"
import { OWN_CHECK } from "./own-check"
import { filesOf, pack, ROOT, tarballIn } from "./pack"

/** What `create-medusa-app` puts into a new app, in the versions that this repository is developed with. */
export const APP_DEPENDENCIES = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]
const APP_DEV_DEPENDENCIES = ["@swc/core", "@types/node", "react", "react-dom", "ts-node", "typescript", "vite"]

export interface InstalledApp {
  folder: string
  /** The packed plugin. */
  tarball: string
  /** What the installed tarball holds. */
  files: string[]
}

/**
 * A merchant's Medusa app in a folder of its own, outside of this repository, with the packed plugin installed.
 *
 * Packing and installing take a minute, so the test runner names one folder for all suites (`PLAIN_APP_FOLDER`), and
 * the first that needs the app installs it there: with npm and the Medusa of this repository, unless `APP_INSTALLER` and
 * `APP_MEDUSA` name others.
 */
export async function installedApp(): Promise<InstalledApp> {
  const parent = process.env.PLAIN_APP_FOLDER ?? (await mkdtemp(join(tmpdir(), "backorder-app-")))
  const folder = join(parent, "plain-app")
  const done = join(parent, "installed")
  if (!existsSync(done)) {
    await install(folder, await pack(parent))
    await writeFile(done, "")
  }
  return { folder, tarball: await tarballIn(parent), files: await filesOf(parent) }
}

/** The Medusa of the app. */
export async function medusaVersion(): Promise<string> {
  return process.env.APP_MEDUSA ?? (await ownDependencies())["@medusajs/medusa"]
}

async function install(folder: string, tarball: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await cp(join(__dirname, "template"), folder, { recursive: true })
  await mkdir(join(folder, "src/workflows"), { recursive: true })
  await writeFile(join(folder, "src/workflows/own-check.ts"), OWN_CHECK)
  await writeFile(join(folder, "package.json"), JSON.stringify(await packageJson(tarball), null, 2))
  await installWith(process.env.APP_INSTALLER ?? "npm", folder, join(dirname(folder), "tools"))
}

async function packageJson(tarball: string) {
  const [own, medusa] = [await ownDependencies(), await medusaVersion()]
  const pick = (names: string[], version = (name: string) => own[name]) =>
    Object.fromEntries(names.map((name) => [name, version(name)]))
  return {
    name: "plain-app",
    private: true,
    dependencies: { ...pick(APP_DEPENDENCIES, () => medusa), "medusa-plugin-backorder": `file:${tarball}` },
    devDependencies: pick(APP_DEV_DEPENDENCIES),
  }
}

async function ownDependencies(): Promise<Record<string, string>> {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>
  }
  return devDependencies
}
