import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { run } from "./command"

export const ROOT = join(__dirname, "../../..")

/** Packs the plugin as `npm publish` would, build included. */
export async function pack(folder: string): Promise<{ tarball: string; files: string[] }> {
  await run("npm", ["pack", "--pack-destination", folder], { cwd: ROOT })
  const name = (await readdir(folder)).find((file) => file.endsWith(".tgz"))
  if (!name) {
    throw new Error(`npm pack left no tarball in ${folder}`)
  }
  const list = await run("tar", ["-tzf", name], { cwd: folder })
  return {
    tarball: join(folder, name),
    files: list
      .trim()
      .split("\n")
      .map((path) => path.replace("package/", "")),
  }
}
