import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

const NAME = String.raw`["']((?:@[\w-]+\/)?[\w-][\w.-]*)(?:\/[^"']*)?["']`

/** `require("a")` and `import("a")` anywhere, and `import … from "a"` where a statement stands: SQL also says `from "a"`. */
const NAMED = [
  new RegExp(String.raw`\b(?:require|import)\(${NAME}\)`, "g"),
  new RegExp(String.raw`^(?:import|export|\})(?:.*\bfrom)? ?${NAME};?$`, "gm"),
]

/** Which packages the files of a folder import, those of Node itself aside. What npm has nested there is not looked at. */
export async function packagesImportedIn(folder: string, kind: RegExp): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const texts = await Promise.all(
    names
      .filter((name) => kind.test(name) && !name.startsWith("node_modules/"))
      .map((name) => readFile(join(folder, name), "utf8"))
  )
  const found = texts.flatMap((text) => NAMED.flatMap((named) => [...text.matchAll(named)].map(([, name]) => name)))
  return [...new Set(found)].sort()
}
