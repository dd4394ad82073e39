import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { basename } from "node:path"

/**
 * Which suites a change in a room can break; the first that fits counts. What Medusa loads it finds by folder, so no
 * import says which http spec depends on which source: a source means the whole suite. What is in no room means everything.
 *
 * @type {Array<[RegExp, string[] | "everything"]>}
 */
const ROOMS = [
  [/^openapi\/|^docs\/openapi\.yaml$/, ["unit", "http"]],
  [/^\.(github|changeset)\/|^LICENSE$|\.md$|^docs\//, ["unit"]],
  [/^src\/modules\/backorder\/domain\//, ["unit", "http"]],
  [/^src\/(modules|workflows)\//, ["unit", "http", "rush"]],
  [/^src\/admin\//, ["unit", "browser"]],
  [/^src\/api\/(contracts|routes)\//, ["unit", "http", "browser"]],
  [/^src\//, ["unit", "http"]],
  [/^(demo|examples)\//, ["browser"]],
  [/^bench\//, ["rush"]],
  [/^unit-tests\//, ["unit"]],
  [/^integration-tests\/http\//, ["http"]],
  [/^integration-tests\/runner\//, ["http"]],
  [/^integration-tests\/browser\//, ["browser"]],
  [/^integration-tests\/tarball\//, ["tarball"]],
  [/^integration-tests\/support\/(app|rush)\//, ["tarball", "rush"]],
  [/^integration-tests\/support\//, ["http", "browser", "tarball", "rush"]],
  [/^integration-tests\/[^/]+\.spec\.ts$/, ["rush"]],
]

/** @typedef {Map<string, Set<string> | "all">} Choice suites by name, and which of their spec files */

/**
 * What a change can have broken. A spec file that has changed means itself alone.
 *
 * @param {string[]} files paths from the root of the repository
 * @returns {Choice | "everything"}
 */
export function brokenBy(files) {
  /** @type {Choice} */
  const choice = new Map()
  for (const file of files) {
    const suites = ROOMS.find(([room]) => room.test(file))?.[1] ?? "everything"
    if (suites === "everything") {
      return "everything"
    }
    suites.forEach((suite) => choice.set(suite, together(choice.get(suite), file)))
  }
  return choice
}

/**
 * @param {Set<string> | "all" | undefined} chosen
 * @param {string} file
 */
function together(chosen, file) {
  if (chosen === "all" || !file.endsWith(".spec.ts")) {
    return "all"
  }
  return new Set([...(chosen ?? []), basename(file, ".ts")])
}

/**
 * The files that are not as they are in a commit, new ones included. A spec that is gone breaks nothing.
 *
 * @param {string} commit
 * @returns {string[]}
 */
export function changedSince(commit) {
  const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { encoding: "utf8" }).split("\n")
  const files = [...git("diff", "--name-only", commit), ...git("ls-files", "--others", "--exclude-standard")]
  return [...new Set(files)].filter((file) => file && (existsSync(file) || !file.endsWith(".spec.ts")))
}
