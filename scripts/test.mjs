/**
 * Runs the tests, one suite after the other, each in a Jest process of its own.
 *
 *   npm test                                  everything
 *   npm test -- http                          one suite
 *   npm test -- http promo                    the files of a suite whose name contains "promo"
 *   npm test -- http promo -t "out of stock"  the tests of those files whose name matches
 *   npm test -- --changed                     what the changes since the last commit can have broken
 *   npm test -- --changed=main                what the changes since another commit can have broken
 *
 * What failed is said once more at the end. The last line is always `N passed, M failed`, and the exit code says
 * whether M is 0.
 */
import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { brokenBy, changedSince } from "./changed.mjs"
import { ensureChromium } from "./chromium.mjs"
import { countResults, describeFailures, readResults, slowestFiles } from "./jest-results.mjs"
import { migrate } from "./migrate.mjs"
import { startPostgres } from "./postgres.mjs"
import { ensureRedis } from "./redis.mjs"

/**
 * `workers`: how many files run at once; more than one only where nothing is timed and each file has a database of its own.
 *
 * @typedef {{ name: string, files: string, needs: Array<"postgres" | "tables" | "chromium" | "redis">, workers: number, runner?: string }} Suite
 * @typedef {{ postgres: Awaited<ReturnType<typeof startPostgres>> | null, env: Record<string, string>, deadline: AbortSignal }} Surroundings
 */

/** @type {Suite[]} */
const SUITES = [
  { name: "unit", files: "unit-tests/", needs: [], workers: 2 },
  {
    name: "http",
    files: "integration-tests/http/",
    needs: ["postgres", "tables"],
    workers: 2,
    runner: "integration-tests/runner/index.ts",
  },
  { name: "browser", files: "integration-tests/browser/", needs: ["postgres", "chromium"], workers: 1 },
  { name: "tarball", files: "integration-tests/tarball/", needs: ["postgres"], workers: 1 },
  { name: "rush", files: "integration-tests/(at-the-same-time|an-import|a-reconcile)", needs: ["redis"], workers: 1 },
]

/** A test that hangs must not hang the build: what is not done by then has failed. The whole rush takes more than an hour. */
const TIME_LIMIT_MS = (process.env.RUSH === "full" ? 180 : 50) * 60_000

/** The database that every http process starts from a copy of. */
const MIGRATED = `backorder_migrated_${process.pid}`

const root = fileURLToPath(new URL("..", import.meta.url))

/** @param {string[]} args */
async function main(args) {
  const plans = plan(args)
  const postgres = plans.some(({ suite }) => suite.needs.includes("postgres")) ? await startPostgres() : null
  // The app that the tarball is installed in; the first suite that needs it installs it.
  const folder = await mkdtemp(join(tmpdir(), "backorder-app-"))
  const deadline = AbortSignal.timeout(TIME_LIMIT_MS)
  const rows = []
  try {
    for (const { suite, args } of plans) {
      rows.push(await runSuite(suite, args, { postgres, env: { PLAIN_APP_FOLDER: folder }, deadline }))
    }
  } finally {
    await postgres?.drop(MIGRATED)
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return summarize(rows)
}

/**
 * Which suites run, and what Jest is told besides.
 *
 * @param {string[]} args
 * @returns {Array<{ suite: Suite, args: string[] }>}
 */
function plan([name, ...rest]) {
  const [option, commit = "HEAD"] = name?.split("=") ?? []
  if (option === "--changed") {
    return planChanged(commit)
  }
  const suites = name ? SUITES.filter((suite) => suite.name === name) : SUITES
  if (suites.length === 0) {
    throw new Error(`There is no suite "${name}", only ${SUITES.map((suite) => suite.name).join(", ")}.`)
  }
  return suites.map((suite) => ({ suite, args: rest }))
}

/** @param {string} commit */
function planChanged(commit) {
  const files = changedSince(commit)
  const broken = brokenBy(files)
  const plans = SUITES.flatMap((suite) => {
    const specs = broken === "everything" ? "all" : broken.get(suite.name)
    return specs ? [{ suite, args: specs === "all" ? [] : [`(${[...specs].join("|")})`] }] : []
  })
  console.log(
    `Changed since ${commit}: ${files.length}. To run: ${plans.map(({ suite }) => suite.name).join(", ") || "nothing"}.`
  )
  return plans
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Surroundings} surroundings
 */
async function runSuite(suite, args, surroundings) {
  console.log(`\n--- ${suite.name}: ${suite.files}`)
  const started = Date.now()
  const count = await run(suite, args, surroundings).catch((/** @type {Error} */ error) => {
    console.error(error.message)
    return { passed: 0, failed: 1, problems: ["did not run"], failures: [], slowest: [] }
  })
  return { name: suite.name, seconds: (Date.now() - started) / 1000, ...count }
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Surroundings} surroundings
 */
async function run(suite, args, { postgres, env: shared, deadline }) {
  const { needs } = suite
  /** @type {Record<string, string>} */
  const env = {
    ...shared,
    ...postgres?.env,
    ...(needs.includes("chromium") && { CHROME_PATH: ensureChromium() }),
    ...(needs.includes("redis") && { REDIS_SERVER: ensureRedis() }),
  }
  if (postgres && needs.includes("tables")) {
    await makeTables(postgres)
  }
  const temporary = await mkdtemp(join(tmpdir(), "backorder-results-"))
  const outputFile = join(temporary, "results.json")
  try {
    const code = await jest(suite, [...args, `--outputFile=${outputFile}`], env, deadline)
    const results = await readResults(outputFile)
    const count = countResults(results, { code, selected: args.includes("-t") })
    return { ...count, failures: describeFailures(results), slowest: slowestFiles(results) }
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
    ...(suite.runner ? [`--runner=${join(root, suite.runner)}`] : []),
    `--testPathPattern=${suite.files}.*${pattern}`,
    ...options,
  ]
  const child = spawn(process.execPath, command, {
    cwd: root,
    // What Medusa tells about every request is noise here; `LOG_LEVEL=http npm test` brings it back.
    env: {
      LOG_LEVEL: "error",
      ...process.env,
      NODE_ENV: "test",
      MEDUSA_DISABLE_TELEMETRY: "1",
      MIGRATED_DATABASE: MIGRATED,
      ...env,
    },
    // Jest prints its JSON to stdout as well when it cannot write the file; what people read goes to stderr.
    stdio: ["ignore", "inherit", "inherit"],
    signal,
  })
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(signal.aborted ? new Error(`${suite.name}: out of time`) : error))
    child.once("exit", resolve)
  })
}

/**
 * Migrates a database that others are copied from: a copy takes a moment, a migration as long as several tests.
 *
 * @param {Awaited<ReturnType<typeof startPostgres>>} postgres
 */
async function makeTables(postgres) {
  await postgres.create(MIGRATED)
  await migrate(postgres.url(MIGRATED))
}

/** @param {Array<{ name: string, seconds: number, failures: string[], slowest: string[] } & import("./jest-results.mjs").Count>} rows */
function summarize(rows) {
  console.log("")
  for (const failure of rows.flatMap(({ failures }) => failures)) {
    console.log(`${failure}\n`)
  }
  for (const { name, seconds, passed, failed, problems, slowest } of rows) {
    const notes = problems.length ? ` (${problems.join(", ")})` : ""
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s${notes}`)
    slowest.forEach((file) => console.log(`         ${file}`))
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
