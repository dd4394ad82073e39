/**
 * Takes out of what Medusa's build has written what has no business in the package:
 * - The source maps. It puts one into every file, whatever the tsconfig says: a quarter of the package, about sources that
 *   are not in it, for code that reads like them.
 * - The copy of `public/`. Vite puts one beside whatever it builds, and the demo's admin is there.
 */
import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url))
const built = path("../.medusa/server/src")

const scripts = (await readdir(built, { recursive: true })).filter((name) => name.endsWith(".js"))
await Promise.all(
  scripts.map(async (name) => {
    const script = join(built, name)
    const text = await readFile(script, "utf8")
    await writeFile(script, text.replace(/^\/\/# sourceMappingURL=data:.*\n?/m, ""))
  })
)

const copied = await readdir(path("../public")).catch(() => [])
await Promise.all(copied.map((name) => rm(join(built, "admin", name), { recursive: true, force: true })))
