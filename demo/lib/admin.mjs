import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fingerprintOf } from "../../scripts/fingerprint.mjs"
import { runMedusa } from "./medusa.mjs"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
/** Where `medusa build --admin-only` puts the admin, and where `medusa start` serves it from. */
const BUILT = join(ROOT, ".medusa/admin")
const SERVED = join(ROOT, "public/admin")
/** Says what the admin was built from. Express does not serve it. */
const STAMP = join(SERVED, ".built-from")

/**
 * Builds the admin as a merchant's app does, unless it is built already from what the sources are now.
 *
 * @param {import("./medusa.mjs").Surroundings} surroundings
 */
export async function buildAdmin({ env, log }) {
  const sources = fingerprintOf(["src"])
  if ((await readFile(STAMP, "utf8").catch(() => null)) === sources) {
    return
  }
  await runMedusa(["build", "--admin-only", "--no-lint"], { env: { ...env, NODE_ENV: "production" }, log })
  await rm(SERVED, { recursive: true, force: true })
  await mkdir(join(ROOT, "public"), { recursive: true })
  await rename(BUILT, SERVED)
  await writeFile(STAMP, sources)
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)"(\/app\/[^"]+)"/g

/**
 * Reads the admin as a browser does, so that Vite has bundled it before somebody waits for it. Vite bundles again when
 * it meets a package that it did not know of; hence once more, until nothing changes.
 *
 * @param {string} origin
 */
export async function warmAdmin(origin) {
  let before = ""
  for (let round = 0; round < 4; round++) {
    const read = await crawl(origin, ["/app/entry.jsx"])
    const now = [...read].sort().join()
    if (now === before) {
      return
    }
    before = now
  }
}

/**
 * @param {string} origin
 * @param {string[]} queue
 * @returns {Promise<Set<string>>} the paths of all modules
 */
async function crawl(origin, queue) {
  const seen = new Set(queue)
  for (let path = queue.pop(); path; path = queue.pop()) {
    const answer = await fetch(origin + path)
    const code = await answer.text()
    const found = [...code.matchAll(IMPORT)].map((match) => match[1])
    // The chunks of a bundled package are there with it; what it imports from outside is the plugin's own admin.
    for (const next of found.filter((next) => !seen.has(next) && !(isBundled(path) && isBundled(next)))) {
      seen.add(next)
      queue.push(next)
    }
  }
  return seen
}

/** @param {string} path */
function isBundled(path) {
  return path.includes("/.vite/")
}
