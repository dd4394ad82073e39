/**
 * Runs the tests, one suite after the other, each in a Jest process of its own. One alone keeps two cores busy.
 *
 *   npm test                                  everything
 *   npm test -- http                          one suite
 *   npm test -- http promo                    the files of a suite whose name contains "promo"
 *   npm test -- http promo -t "out of stock"  the tests of those files whose name matches
 *   npm test -- --changed                     what the changes since the last commit can have broken
 *   npm test -- --changed=main                what the changes since another commit can have broken
 *   npm test -- tarball --with pnpm           in an app that is installed with pnpm (or yarn) instead of npm
 *   npm test -- tarball --medusa 2.18.0       in an app of another version of Medusa
 *
 * What failed is said once more at the end. The last line is always `N passed, M failed`, and the exit code says
 * whether M is 0.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { takeAppOptions } from "./app-options.mjs"
import { brokenBy, changedSince } from "./changed.mjs"
import { ensureChromium } from "./chromium.mjs"
import { countResults, describeFailures, readResults, slowestFiles } from "./jest-results.mjs"
import { migrate } from "./migrate.mjs"
import { startPostgres } from "./postgres.mjs"
import { ProcessGroup } from "./process-group.mjs"
import { ensureRedis } from "./redis.mjs"
import { uncalledRoutes } from "./uncalled-routes.mjs"

/**
 * `workers`: how many files run at once; more than one only where nothing is timed and each file has a database of its own.
 * `options`: what Jest is told besides.
 * `callsAll`: whether the whole suite has to call every route that is documented.
 *
 * @typedef {{ name: string, files: string, needs: Array<"postgres" | "tables" | "chromium" | "redis">, workers: number, options?: string[], callsAll?: boolean }} Suite
 * @typedef {{ postgres: Awaited<ReturnType<typeof startPostgres>> | null, env: Record<string, string>, deadline: AbortSignal }} Surroundings
 * @typedef {{ suite: Suite, args: string[] }} Plan
 * @typedef {{ name: string, seconds: number, failures: string[], slowest: string[] } & import("./jest-results.mjs").Count} Row
 */

const root = fileURLToPath(new URL("..", import.meta.url))

/** @type {Suite[]} */
const SUITES = [
  { name: "unit", files: "unit-tests/", needs: [], workers: 2 },
  {
    name: "http",
    files: "integration-tests/http/",
    needs: ["postgres", "tables"],
    workers: 2,
    options: [`--runner=${join(root, "integration-tests/runner/index.ts")}`],
    callsAll: true,
  },
  {
    name: "browser",
    files: "integration-tests/browser/",
    needs: ["postgres", "chromium"],
    workers: 1,
    options: [
      `--globalSetup=${join(root, "integration-tests/browser/support/begin.ts")}`,
      `--globalTeardown=${join(root, "integration-tests/browser/support/end.ts")}`,
    ],
  },
  { name: "tarball", files: "integration-tests/tarball/", needs: ["postgres", "chromium"], workers: 1 },
  {
    name: "rush",
    files: "integration-tests/(at-the-same-time|an-import|a-reconcile)",
    needs: ["postgres", "tables", "redis"],
    workers: 1,
  },
]

/** A test that hangs must not hang the build: what is not done by then has failed. The whole rush takes more than an hour. */
const TIME_LIMIT_MS = (process.env.RUSH === "full" ? 180 : 55) * 60_000

/** The database that others are copied from, made for the first suite that needs it. */
const MIGRATED = `backorder_migrated_${process.pid}`
/** @type {Promise<void> | undefined} */
let tables

/** @param {string[]} given */
async function main(given) {
  const { args, env: app } = takeAppOptions(given)
  const plans = plan(args)
  const postgres = plans.some(({ suite }) => suite.needs.includes("postgres")) ? await startPostgres() : null
  // The app that the tarball is installed in; the first suite that needs it installs it.
  const folder = await mkdtemp(join(tmpdir(), "backorder-app-"))
  const deadline = endOfTime()
  const surroundings = { postgres, env: { ...app, PLAIN_APP_FOLDER: folder }, deadline }
  const rows = []
  try {
    for (const plan of plans) {
      rows.push(await runSuite(plan, surroundings))
    }
    return summarize(rows)
  } finally {
    await postgres?.drop(MIGRATED)
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns {AbortSignal} when the time is up, or somebody ends the run */
function endOfTime() {
  const ended = new AbortController()
  setTimeout(() => ended.abort(new Error("Out of time.")), TIME_LIMIT_MS).unref()
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => ended.abort(new Error(`Ended by ${signal}.`)))
  }
  return ended.signal
}

/**
 * Which suites run, and what Jest is told besides.
 *
 * @param {string[]} args
 * @returns {Plan[]}
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
 * @param {Plan} plan
 * @param {Surroundings} surroundings
 * @returns {Promise<Row>}
 */
async function runSuite({ suite, args }, surroundings) {
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
    await (tables ??= makeTables(postgres))
  }
  const temporary = await mkdtemp(join(tmpdir(), "backorder-results-"))
  const outputFile = join(temporary, "results.json")
  const called = join(temporary, "called")
  await mkdir(called)
  try {
    const code = await jest(suite, [...args, `--outputFile=${outputFile}`], { ...env, CALLED_ROUTES: called }, deadline)
    const results = await readResults(outputFile)
    const count = countResults(results, { code, selected: args.includes("-t") })
    const row = { ...count, failures: describeFailures(results), slowest: slowestFiles(results) }
    // Where tests have failed, what they did not come to says nothing.
    const isWhole = suite.callsAll && !args.length && !count.failed
    return isWhole ? countUncalled(row, await uncalledRoutes(called)) : row
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * A route that no test has called counts as a failed test: nothing holds what is documented of it.
 *
 * @template {Omit<Row, "name" | "seconds">} Counted
 * @param {Counted} row
 * @param {string[]} uncalled
 * @returns {Counted}
 */
function countUncalled(row, uncalled) {
  const failures = uncalled.map((route) => `● ${route} is in docs/openapi.yaml, and no test has called it`)
  return { ...row, failed: row.failed + uncalled.length, failures: [...row.failures, ...failures] }
}

/**
 * @param {Suite} suite
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {AbortSignal} deadline
 * @returns {Promise<number | null>} the exit code
 */
async function jest(suite, args, env, deadline) {
  deadline.throwIfAborted()
  const [pattern, ...options] = args[0]?.startsWith("-") ? ["", ...args] : args
  const command = [
    // Medusa loads parts of itself with import().
    "--experimental-vm-modules",
    "--no-warnings",
    join(root, "node_modules/jest/bin/jest.js"),
    ...["--ci", "--forceExit", "--json", suite.workers > 1 ? `--maxWorkers=${suite.workers}` : "--runInBand"],
    ...(suite.options ?? []),
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
    detached: true,
  })
  const group = new ProcessGroup(child)
  deadline.addEventListener("abort", group.end)
  try {
    const [code] = await once(child, "exit")
    return code
  } finally {
    deadline.removeEventListener("abort", group.end)
    group.forget()
    deadline.throwIfAborted()
  }
}

/**
 * A copy of a migrated database takes a moment, a migration as long as several tests.
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
