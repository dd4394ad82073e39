/**
 * Measures how Vendure keeps its back-order limit when many shoppers check out at once.
 *
 *   npm start                                        100 shoppers; 1, 20 and 100 in flight; three times each
 *   npm start -- --shoppers 200 --in-flight 20,200   as many as you like
 *   npm start -- --repetitions 1 --json result.json  every run with all its numbers
 */
import "./lib/environment.mjs"
import { writeFile } from "node:fs/promises"
import { openCatalog } from "./lib/catalog.mjs"
import { machine } from "./lib/machine.mjs"
import { readOptions } from "./lib/options.mjs"
import { startPostgres } from "./lib/postgres.mjs"
import { rowsOf } from "./lib/rows.mjs"
import { runOnce } from "./lib/run.mjs"
import { SCENARIOS, WHOLE_FLOW } from "./lib/scenarios.mjs"
import { summarize } from "./lib/summary.mjs"
import { table } from "./lib/table.mjs"
import { startVendure } from "./lib/vendure.mjs"

/** The first checkouts of a process are slow: they are run and not counted. */
const WARM_UP = { scenario: WHOLE_FLOW, inFlight: 5, shoppers: 30 }

async function main() {
  const options = readOptions()
  const postgres = await startPostgres()
  try {
    const vendure = await startVendure(postgres.connection)
    const versions = { vendure: vendure.version, postgres: postgres.version, node: process.version }
    const shop = { shopApi: vendure.shopApi, newOffer: await openCatalog(vendure), client: postgres.client }
    const runs = await measure(shop, options)
    await vendure.stop()
    const rows = rowsOf(runs)
    console.log(`\n${Object.entries(versions).flat().join(" ")}, ${options.shoppers} shoppers\n\n${table(rows)}`)
    if (options.json) {
      await writeFile(options.json, JSON.stringify({ versions, machine: machine(), rows, runs }))
    }
  } finally {
    await postgres.stop()
  }
}

/**
 * @param {import("./lib/run.mjs").Shop} shop
 * @param {import("./lib/options.mjs").Options} options
 */
async function measure(shop, { shoppers, inFlight: levels, repetitions }) {
  await runOnce(shop, WARM_UP)
  const runs = []
  for (const scenario of SCENARIOS) {
    for (const inFlight of levels) {
      for (let repetition = 1; repetition <= repetitions; repetition++) {
        const plan = { scenario, inFlight, shoppers }
        const run = summarize(plan, await runOnce(shop, plan))
        console.error(`${scenario.name}, ${inFlight} in flight, ${repetition}: ${run.placed_orders} placed`)
        runs.push(run)
      }
    }
  }
  return runs
}

// Vendure and Postgres would each end in their own time, and complain of the other.
process.once("SIGINT", () => process.exit(130))
process.once("SIGTERM", () => process.exit(143))

main().then(
  // The embedded Postgres would end the process with 0 in any case.
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
