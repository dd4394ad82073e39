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
