/** The code in a page of `docs/` is a file that is compiled elsewhere: `<!-- file: path -->` stands before its block. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * @param {string} text
 * @returns {string} the page with each block as its file is now
 */
export function withCode(text) {
  return text.replace(
    /(<!-- file: (\S+) -->\n\n```(\w+)\n)[\s\S]*?(```)/g,
    (_whole, before, path, _language, after) => `${before}${readFileSync(join(root, path), "utf8")}${after}`
  )
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const page of process.argv.slice(2)) {
    writeFileSync(page, withCode(readFileSync(page, "utf8")))
  }
}
