/**
 * Takes the source maps out of what Medusa's build has written. It puts one into every file, whatever the tsconfig says: a
 * quarter of the package, about sources that are not in it, for code that reads like them.
 */
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const built = fileURLToPath(new URL("../.medusa/server/src", import.meta.url))

const scripts = (await readdir(built, { recursive: true })).filter((name) => name.endsWith(".js"))
await Promise.all(
  scripts.map(async (name) => {
    const path = join(built, name)
    const text = await readFile(path, "utf8")
    await writeFile(path, text.replace(/^\/\/# sourceMappingURL=data:.*\n?/m, ""))
  })
)
