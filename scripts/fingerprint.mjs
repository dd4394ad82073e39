import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * One short text for all TypeScript in some folders and for the versions of what it is compiled against: another one
 * where anything in them is another.
 *
 * @param {string[]} folders
 * @returns {string}
 */
export function fingerprintOf(folders) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package.json")))
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    for (const name of names.filter((name) => /\.tsx?$/.test(name)).sort()) {
      hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.digest("hex")
}
