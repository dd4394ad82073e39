/**
 * Checks the types of every folder that has a `tsconfig.json`, so that a new folder cannot be forgotten. What TypeScript
 * has found out is kept between runs, and only what a change can reach is checked again.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * @param {string} folder
 * @returns {string[]}
 */
function projects(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  const here = entries.some((entry) => entry.name === "tsconfig.json") ? [folder] : []
  const below = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules"
  )
  return [...here, ...below.flatMap((entry) => projects(join(folder, entry.name)))]
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether its types are right.
 */
async function check(folder) {
  const name = relative(root, folder).split(sep).join("/") || "src"
  const started = Date.now()
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  const kept = join(root, "node_modules/.cache/typecheck", `${name.replaceAll("/", "-")}.json`)
  const args = [tsc, "--noEmit", "--incremental", "--tsBuildInfoFile", kept, "-p", folder]
  const [status] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit")
  console.log(`${status === 0 ? "ok    " : "failed"} ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}

const waiting = projects(root)

/** One after the other, until none is left. */
async function checkNext() {
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    process.exitCode = (await check(folder)) && !process.exitCode ? 0 : 1
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, checkNext))
