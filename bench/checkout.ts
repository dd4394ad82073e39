/**
 * What the limit costs: completing a cart in a merchant's app with the plugin, against the same app without it, on one
 * database, taking turns so that whatever else the machine does hits both.
 *
 *   npm run bench -- checkout [carts of each kind, default 200] [how many in flight, default 1,20]
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
const WARM_UP = 40

/** So that a batch that is served at once has a middle, and not only a beginning and an end. */
const ROUNDS = 2

/** What a cart leaves to do behind its answer must not fall upon the next batch, which the other server serves. */
const SETTLE_MS = 100

/** Answer times of the two servers, in milliseconds, by batch. */
interface Series {
  without: number[][]
  with: number[][]
}

async function main() {
  const stand = await Stand.open()
  try {
    // The first one also serves the admin, who sets the products up.
    const counter = await stand.serve({}, { options: null })
    const products: [string, Product][] = [
      ["no backorder product in the cart", await createProduct(counter.admin, counter.shop, inStock)],
      ["a limited product, in stock", await aBackorderProduct(counter, { stock: PLENTY, settings: limited })],
      ["a limited product, on backorder", await aBackorderProduct(counter, { stock: 0, settings: limited })],
    ]
    const rows = []
    for (const inFlight of IN_FLIGHT) {
      for (const [, product] of products) {
        await measure(counter, product, inFlight, WARM_UP)
      }
      for (const [name, product] of products) {
        rows.push(row(name, inFlight, await measure(counter, product, inFlight, CARTS)))
      }
    }
    printTable(`Completing a cart, ${CARTS} each. ${machine()}`, rows)
  } finally {
    await stand.close()
  }
}

const inStock = { variants: [{ stock: PLENTY }] }
const limited = { max_quantity: PLENTY }

/** Batches of carts, by turns at the server without and at the one with the plugin; which goes first changes as well. */
async function measure(counter: Counter, product: Product, inFlight: number, carts: number): Promise<Series> {
  const basket = [{ variant_id: product.variant.id, quantity: 1 }]
  const prepared = await counter.prepare(Array.from({ length: 2 * carts }, () => basket))
  const series: Series = { without: [], with: [] }
  const sides = [
    { shopper: counter.shoppers[0], took: series.with },
    { shopper: counter.shoppers[1], took: series.without },
  ]
  const size = inFlight === 1 ? 1 : ROUNDS * inFlight
  for (let batch = 0; prepared.length; batch++) {
    for (const { shopper, took } of batch % 2 ? sides : [...sides].reverse()) {
      took.push(await complete(shopper, prepared.splice(0, size), inFlight))
      await sleep(SETTLE_MS * inFlight)
    }
  }
  return series
}

async function complete(shopper: Counter["shoppers"][number], carts: PreparedCart[], inFlight: number) {
  const { refused, lost, took } = await rush([shopper], carts, inFlight)
  if (refused.length || lost.length) {
    throw new Error(
      `${refused.length + lost.length} carts were not sold: ${refused[0]?.refusal.message ?? "no answer"}`
    )
  }
  return took
}

function row(name: string, inFlight: number, series: Series) {
  const [without, withIt] = [median(series.without.flat()), median(series.with.flat())]
  return {
    "completing a cart with": name,
    "in flight": inFlight,
    "without the plugin, ms": ms(without),
    "with it, ms": ms(withIt),
    ratio: ratio(withIt, without),
    "95 % of resampled": ratioBounds(series.with, series.without),
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
