/**
 * What the limit costs: completing a cart in a merchant's app with the plugin, against the same app without it, both on
 * one database. One cart at a time is measured by turns: one at the one server, then one at the other. More at once keep
 * the machine busy, so there both servers work at once. Either way whatever else the machine does hits both alike.
 *
 *   npm run bench -- checkout [carts of each kind, default 200] [how many in flight at each server, default 1,20]
 */
import { setTimeout as sleep } from "node:timers/promises"
import { aBackorderProduct } from "../integration-tests/support/backorders"
import type { PreparedCart } from "../integration-tests/support/checkout"
import { createProduct, type Product } from "../integration-tests/support/products"
import { rush } from "../integration-tests/support/rush/rush"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import { machine } from "./lib/machine"
import { processorTime } from "./lib/processor-time"
import { median, ms, ratio, ratioBounds } from "./lib/statistics"
import { printTable } from "./lib/table"

const CARTS = Number(process.argv[2] ?? 200)
const IN_FLIGHT = (process.argv[3] ?? "1,20").split(",").map(Number)
const PLENTY = 1_000_000
const WARM_UP = 60

/** What a cart, or 20 of them, leave to do behind their answers must not fall upon the next. */
const SETTLE_MS = { one: 250, many: 2000 }

/** How the products of one kind are made. */
type Make = (counter: Counter) => Promise<Product>

/** What one server was measured at, in milliseconds: its answer times, in batches, and its processor time a cart. */
interface Side {
  took: number[][]
  processor: number
}

/** What the connections of the servers are called in Postgres, which tells them apart. */
const NAMES = ["with the plugin", "without it"]

async function main() {
  if (CARTS <= Math.max(...IN_FLIGHT)) {
    throw new Error(
      `${CARTS} carts do not keep ${Math.max(...IN_FLIGHT)} in flight: say more carts, or fewer in flight.`
    )
  }
  const stand = await Stand.open()
  try {
    // The first one also serves the admin, who sets the products up.
    const [env, envOfOther] = NAMES.map((name) => ({ PGAPPNAME: name }))
    const counter = await stand.serve({ env }, { options: null, env: envOfOther })
    const rows = []
    for (const [name, make] of kinds) {
      // One for each server, so that nobody waits for the other's stock.
      const products = [await make(counter), await make(counter)]
      for (const inFlight of IN_FLIGHT) {
        await measure(stand, counter, products, inFlight, WARM_UP)
        rows.push(row(name, inFlight, await measure(stand, counter, products, inFlight, CARTS)))
      }
    }
    printTable(`Completing a cart, ${CARTS} each. ${machine()}`, rows)
  } finally {
    await stand.close()
  }
}

const limited = { max_quantity: PLENTY }
const kinds: [string, Make][] = [
  [
    "no backorder product in the cart",
    ({ admin, shop }) => createProduct(admin, shop, { variants: [{ stock: PLENTY }] }),
  ],
  ["a limited product, in stock", (counter) => aBackorderProduct(counter, { stock: PLENTY, settings: limited })],
  ["a limited product, on backorder", (counter) => aBackorderProduct(counter, { stock: 0, settings: limited })],
]

/** So many carts at each server. */
async function measure(
  stand: Stand,
  counter: Counter,
  products: Product[],
  inFlight: number,
  carts: number
): Promise<Side[]> {
  const prepared: PreparedCart[][] = []
  for (const { variant } of products) {
    prepared.push(await counter.prepare(Array.from({ length: carts }, () => [{ variant_id: variant.id, quantity: 1 }])))
  }
  await sleep(SETTLE_MS.many)
  const sides = await (inFlight === 1 ? byTurns(stand, counter, prepared) : atOnce(stand, counter, prepared, inFlight))
  await sleep(SETTLE_MS.many)
  return sides
}

/** A cart at one server, then one at the other; which goes first changes as well. */
async function byTurns(stand: Stand, { shoppers }: Counter, prepared: PreparedCart[][]): Promise<Side[]> {
  const before = await processorTimes(stand)
  const took: number[][][] = shoppers.map(() => [])
  const carts = prepared[0].length
  for (let cart = 0; cart < carts; cart++) {
    for (const server of cart % 2 ? [1, 0] : [0, 1]) {
      took[server].push(await complete(shoppers[server], [prepared[server][cart]], 1))
      await sleep(SETTLE_MS.one)
    }
  }
  const after = await processorTimes(stand)
  return took.map((series, server) => ({ took: series, processor: (after[server] - before[server]) / carts }))
}

/** So many in flight at each server. Only what is answered while both have their hands full is counted. */
async function atOnce(
  stand: Stand,
  { shoppers }: Counter,
  prepared: PreparedCart[][],
  inFlight: number
): Promise<Side[]> {
  const before = await processorTimes(stand)
  const answers = stand.servers.map(() => 0)
  const ends: Promise<number[]>[] = []
  const took = await Promise.all(
    shoppers.map((shopper, server) =>
      complete(shopper, prepared[server], inFlight, (count) => {
        if (!ends.length) {
          answers[server] = count
        }
        if (count === prepared[server].length - inFlight) {
          ends.push(processorTimes(stand))
        }
      })
    )
  )
  const after = await ends[0]
  return took.map((series, server) => ({
    took: batches(series.slice(0, answers[server]), inFlight),
    processor: (after[server] - before[server]) / answers[server],
  }))
}

/** Of each server with its connections in Postgres. */
async function processorTimes({ servers, witness }: Stand): Promise<number[]> {
  return Promise.all(
    servers.map(async ({ pid }, index) => processorTime([pid, ...(await witness.connectionsOf(NAMES[index]))]))
  )
}

async function complete(
  shopper: Counter["shoppers"][number],
  carts: PreparedCart[],
  inFlight: number,
  onAnswer?: (answers: number) => void
) {
  const { refused, lost, took } = await rush([shopper], carts, inFlight, onAnswer)
  if (refused.length || lost.length) {
    throw new Error(
      `${refused.length + lost.length} carts were not sold: ${refused[0]?.refusal.message ?? "no answer"}`
    )
  }
  return took
}

function row(name: string, inFlight: number, [withIt, without]: Side[]) {
  return {
    "completing a cart with": name,
    "in flight": inFlight,
    "without the plugin, ms": ms(median(without.took.flat())),
    "with it, ms": ms(median(withIt.took.flat())),
    ratio: ratio(median(withIt.took.flat()), median(without.took.flat())),
    "95 % of resampled": ratioBounds(withIt.took, without.took),
    "processor time": ratio(withIt.processor, without.processor),
  }
}

/** Answers that came one after the other, and so under the same conditions. */
function batches(series: number[], inFlight: number): number[][] {
  return Array.from({ length: Math.ceil(series.length / inFlight) }, (_, batch) =>
    series.slice(batch * inFlight, (batch + 1) * inFlight)
  )
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
