/**
 * What the limit costs: completing a cart in a merchant's app with the plugin, against the same app without it, both on
 * one database and both at once, so that whatever else the machine does hits both alike.
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
import { median, ms, ratio, ratioBounds } from "./lib/statistics"
import { printTable } from "./lib/table"

const CARTS = Number(process.argv[2] ?? 200)
const IN_FLIGHT = (process.argv[3] ?? "1,20").split(",").map(Number)
const PLENTY = 1_000_000
const WARM_UP = 60

/** What carts leave to do behind their answers must not fall upon the next ones. */
const SETTLE_MS = 2000

/** How the products of one kind are made. */
type Make = (counter: Counter) => Promise<Product>

/** Answer times of the two servers, in milliseconds and in the order of the answers. */
interface Series {
  with: number[]
  without: number[]
}

async function main() {
  const stand = await Stand.open()
  try {
    // The first one also serves the admin, who sets the products up.
    const counter = await stand.serve({}, { options: null })
    const rows = []
    for (const [name, make] of kinds) {
      // One for each server, so that nobody waits for the other's stock.
      const products = [await make(counter), await make(counter)]
      for (const inFlight of IN_FLIGHT) {
        await measure(counter, products, inFlight, WARM_UP)
        rows.push(row(name, inFlight, await measure(counter, products, inFlight, CARTS)))
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

/** So many carts at each server, both at once. What one still answers when the other has ended is not counted. */
async function measure(counter: Counter, products: Product[], inFlight: number, carts: number): Promise<Series> {
  const prepared: PreparedCart[][] = []
  for (const { variant } of products) {
    prepared.push(await counter.prepare(Array.from({ length: carts }, () => [{ variant_id: variant.id, quantity: 1 }])))
  }
  let both = true
  const series = await Promise.all(
    counter.shoppers.map(async (shopper, server) => {
      let counted = 0
      const took = await complete(
        shopper,
        prepared[server],
        inFlight,
        (answers) => (counted = both ? answers : counted)
      )
      both = false
      return took.slice(0, counted)
    })
  )
  await sleep(SETTLE_MS)
  return { with: series[0], without: series[1] }
}

async function complete(
  shopper: Counter["shoppers"][number],
  carts: PreparedCart[],
  inFlight: number,
  onAnswer: (answers: number) => void
) {
  const { refused, lost, took } = await rush([shopper], carts, inFlight, onAnswer)
  if (refused.length || lost.length) {
    throw new Error(
      `${refused.length + lost.length} carts were not sold: ${refused[0]?.refusal.message ?? "no answer"}`
    )
  }
  return took
}

function row(name: string, inFlight: number, series: Series) {
  const [without, withIt] = [median(series.without), median(series.with)]
  return {
    "completing a cart with": name,
    "in flight": inFlight,
    "without the plugin, ms": ms(without),
    "with it, ms": ms(withIt),
    ratio: ratio(withIt, without),
    "95 % of resampled": ratioBounds(blocks(series.with, inFlight), blocks(series.without, inFlight)),
  }
}

/** Answers that came one after the other, and so under the same conditions. */
function blocks(series: number[], inFlight: number): number[][] {
  return Array.from({ length: Math.ceil(series.length / inFlight) }, (_, block) =>
    series.slice(block * inFlight, (block + 1) * inFlight)
  )
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
