import { mkdir, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { run } from "./command"

export const ROOT = join(__dirname, "../../..")

/**
 * Packs the plugin as `npm publish` would, build included. Something is in `public/` meanwhile, as after a demo: Vite copies
 * that folder into whatever it builds.
 *
 * @returns the path of the tarball
 */
export async function pack(folder: string): Promise<string> {
  await mkdir(join(ROOT, "public/admin"), { recursive: true })
  await writeFile(join(ROOT, "public/admin/left-by-the-demo.txt"), "")
  await run("npm", ["pack", "--pack-destination", folder], { cwd: ROOT })
  return tarballIn(folder)
}

/** What the tarball in a folder holds. */
export async function filesOf(folder: string): Promise<string[]> {
  const list = await run("tar", ["-tzf", await tarballIn(folder)], { cwd: folder })
  return list
    .trim()
    .split("\n")
    .map((path) => path.replace("package/", ""))
}

/** The path of the tarball in a folder. */
export async function tarballIn(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith(".tgz"))
  if (!name) {
    throw new Error(`npm pack left no tarball in ${folder}`)
  }
  return join(folder, name)
}
