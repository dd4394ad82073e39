/**
 * Runs the tests, one suite after the other, each in a Jest process of its own.
 *
 *   npm test                                  everything
 *   npm test -- http                          one suite
 *   npm test -- http promo                    the files of a suite whose name contains "promo"
 *   npm test -- http promo -t "out of stock"  the tests of those files whose name matches
 *
 * What failed is said once more at the end. The last line is always `N passed, M failed`, and the exit code says
 * whether M is 0.
 */
import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureChromium } from "./chromium.mjs"
import { countResults, describeFailures, readResults } from "./jest-results.mjs"
import { startPostgres } from "./postgres.mjs"
import { ensureRedis } from "./redis.mjs"

/**
 * `workers`: how many files run at once; more than one only where nothing is timed and each file has a database of its own.
 *
 * @typedef {{ name: string, files: string, needs: Array<"postgres" | "chromium" | "redis">, workers: number }} Suite
 */

/** @type {Suite[]} */
const SUITES = [
  { name: "unit", files: "unit-tests/", needs: [], workers: 2 },
  { name: "http", files: "integration-tests/http/", needs: ["postgres"], workers: 2 },
  { name: "browser", files: "integration-tests/browser/", needs: ["postgres", "chromium"], workers: 1 },
  { name: "tarball", files: "integration-tests/tarball/", needs: ["postgres"], workers: 1 },
  { name: "rush", files: "integration-tests/(at-the-same-time|an-import|a-reconcile)", needs: ["redis"], workers: 1 },
]

/** A test that hangs must not hang the build: what is not done by then has failed. The whole rush takes more than an hour. */
const TIME_LIMIT_MS = (process.env.RUSH === "full" ? 180 : 50) * 60_000

const root = fileURLToPath(new URL("..", import.meta.url))

/** @param {string[]} args */
async function main(args) {
  const [name, ...rest] = args
  const suites = name ? SUITES.filter((suite) => suite.name === name) : SUITES
  if (suites.length === 0) {
    throw new Error(`There is no suite "${name}", only ${SUITES.map((suite) => suite.name).join(", ")}.`)
  }
  const postgres = suites.some((suite) => suite.needs.includes("postgres")) ? await startPostgres() : null
  // The app that the tarball is installed in; the first suite that needs it installs it.
  const folder = await mkdtemp(join(tmpdir(), "backorder-app-"))
  const deadline = AbortSignal.timeout(TIME_LIMIT_MS)
  const rows = []
  try {
    for (const suite of suites) {
      rows.push(await runSuite(suite, rest, { ...postgres?.env, PLAIN_APP_FOLDER: folder }, deadline))
    }
  } finally {
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return summarize(rows)
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {AbortSignal} deadline
 */
async function runSuite(suite, args, env, deadline) {
  console.log(`\n--- ${suite.name}: ${suite.files}`)
  const started = Date.now()
  const count = await run(suite, args, env, deadline).catch((/** @type {Error} */ error) => {
    console.error(error.message)
    return { passed: 0, failed: 1, problems: ["did not run"], failures: [] }
  })
  return { name: suite.name, seconds: (Date.now() - started) / 1000, ...count }
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {AbortSignal} deadline
 */
async function run(suite, args, env, deadline) {
  /** @type {Record<string, string>} */
  const programs = {
    ...(suite.needs.includes("chromium") && { CHROME_PATH: ensureChromium() }),
    ...(suite.needs.includes("redis") && { REDIS_SERVER: ensureRedis() }),
  }
  const temporary = await mkdtemp(join(tmpdir(), "backorder-results-"))
  const outputFile = join(temporary, "results.json")
  try {
    const code = await jest(suite, [...args, `--outputFile=${outputFile}`], { ...env, ...programs }, deadline)
    const results = await readResults(outputFile)
    const count = countResults(results, { code, selected: args.includes("-t") })
    return { ...count, failures: describeFailures(results) }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {AbortSignal} signal
 * @returns {Promise<number | null>} the exit code
 */
function jest(suite, args, env, signal) {
  const [pattern, ...options] = args[0]?.startsWith("-") ? ["", ...args] : args
  const command = [
    // Medusa loads parts of itself with import().
    "--experimental-vm-modules",
    "--no-warnings",
    join(root, "node_modules/jest/bin/jest.js"),
    ...["--ci", "--forceExit", "--json", suite.workers > 1 ? `--maxWorkers=${suite.workers}` : "--runInBand"],
    `--testPathPattern=${suite.files}.*${pattern}`,
    ...options,
  ]
  const child = spawn(process.execPath, command, {
    cwd: root,
    // What Medusa tells about every request is noise here; `LOG_LEVEL=http npm test` brings it back.
    env: { LOG_LEVEL: "error", ...process.env, NODE_ENV: "test", MEDUSA_DISABLE_TELEMETRY: "1", ...env },
    // Jest prints its JSON to stdout as well when it cannot write the file; what people read goes to stderr.
    stdio: ["ignore", "inherit", "inherit"],
    signal,
  })
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(signal.aborted ? new Error(`${suite.name}: out of time`) : error))
    child.once("exit", resolve)
  })
}

/** @param {Array<{ name: string, seconds: number, failures: string[] } & import("./jest-results.mjs").Count>} rows */
function summarize(rows) {
  console.log("")
  for (const failure of rows.flatMap(({ failures }) => failures)) {
    console.log(`${failure}\n`)
  }
  for (const { name, seconds, passed, failed, problems } of rows) {
    const notes = problems.length ? ` (${problems.join(", ")})` : ""
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s${notes}`)
  }
  const sum = (/** @type {"passed" | "failed"} */ key) => rows.reduce((total, row) => total + row[key], 0)
  return { passed: sum("passed"), failed: sum("failed") }
}

const { passed, failed } = await main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
  console.error(error.message)
  return { passed: 0, failed: 1 }
})
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
