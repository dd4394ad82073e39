/**
 * What shoppers read, at a server with the plugin against one without it, by turns on one database: lists of 50 products
 * with ten variants each, one product, a cart and an order. None of it set up first, then all of it, and out of stock.
 *
 *   npm run bench -- storefront [products in the catalog ...]
 */
import type { Api } from "../integration-tests/support/http"
import { complete } from "../integration-tests/support/checkout"
import { aBackorderProduct } from "../integration-tests/support/backorders"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import { catalogStatements, SET_UP_ALL, SET_UP_NONE, VARIANTS } from "./lib/catalog-seed"
import { machine } from "./lib/machine"
import { countStatements, statementsOf } from "./lib/statements"
import { median, ms, ratio } from "./lib/statistics"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 50_000]

const REPETITIONS = 15

/** Its job would find what the other server sells, in the middle of a measurement. */
const SERVERS = [{ options: { reconcile_schedule: "0 3 * * *" } }, { options: null }]

async function main() {
  const stand = await Stand.open()
  try {
    await stand.serve(...SERVERS)
    await countStatements(stand)
    const counter = await stand.serve(...SERVERS)
    const bought = await buy(counter)
    let there = 0
    for (const size of SIZES) {
      await write(stand, [SET_UP_NONE, ...catalogStatements(there + 1, size, counter.shop), "vacuum analyze"])
      there = size
      const rows = await measureAll(stand, counter, { "none set up": pages(counter) })
      await write(stand, [SET_UP_ALL, "vacuum analyze"])
      rows.push(...(await measureAll(stand, counter, { "all on backorder": { ...pages(counter), ...bought } })))
      const title = `${size} products with ${VARIANTS} variants each, medians of ${REPETITIONS}`
      printTable(`${title}. ${machine()}`, rows)
    }
  } finally {
    await stand.close()
  }
}

type Pages = Record<string, string>

const pages = ({ shop }: Counter): Pages => ({
  "50 products": "/store/products?limit=50",
  "50 products with prices and stock": `/store/products?limit=50&region_id=${shop.region.id}&fields=*variants.calculated_price,+variants.inventory_quantity`,
  "one product": `/store/products/prod_1?region_id=${shop.region.id}&fields=*variants.calculated_price,+variants.inventory_quantity`,
})

/** A cart and an order of something that is not there. */
async function buy(counter: Counter): Promise<Pages> {
  const { variant } = await aBackorderProduct(counter, { stock: 0 })
  const [cart, other] = await counter.prepare([
    [{ variant_id: variant.id, quantity: 2 }],
    [{ variant_id: variant.id, quantity: 1 }],
  ])
  const order = await complete(counter.shoppers[0], other)
  return { "a cart": `/store/carts/${cart.id}`, "an order": `/store/orders/${order.id}` }
}

async function measureAll(stand: Stand, { shoppers }: Counter, cases: Record<string, Pages>) {
  const rows: Record<string, string | number>[] = []
  for (const [settings, asked] of Object.entries(cases)) {
    for (const [page, url] of Object.entries(asked)) {
      const [ours, cores] = await medians(shoppers, url)
      const [more, plain] = [await statements(stand, shoppers[0], url), await statements(stand, shoppers[1], url)]
      rows.push({
        settings,
        page,
        "without the plugin, ms": ms(cores),
        "with it, ratio": ratio(ours, cores),
        "statements without": plain,
        "more with it": more - plain,
      })
    }
  }
  return rows
}

/** By turns, so that whatever else the machine does meets both. The first ones are not counted. */
async function medians(shoppers: Api[], url: string): Promise<number[]> {
  const times = shoppers.map(() => [] as number[])
  for (let repetition = -3; repetition < REPETITIONS; repetition++) {
    for (const [at, shopper] of shoppers.entries()) {
      const began = performance.now()
      await shopper.get(url)
      if (repetition >= 0) {
        times[at].push(performance.now() - began)
      }
    }
  }
  return times.map(median)
}

/** How many statements a page takes: the least of some, because the jobs of both servers count as well. */
async function statements(stand: Stand, shopper: Api, url: string): Promise<number> {
  const counts: number[] = []
  for (let repetition = 0; repetition < 5; repetition++) {
    counts.push((await statementsOf(stand, () => shopper.get(url))).statements)
  }
  return Math.min(...counts)
}

async function write({ witness }: Stand, sql: string[]): Promise<void> {
  for (const statement of sql) {
    await witness.read(statement)
  }
}

toTheEnd(main)
