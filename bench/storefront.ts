/**
 * What shoppers read, at a server with the plugin against one without it, by turns on one database: lists of 50 products
 * with ten variants each, one product, a cart and an order. None of it set up first, then all of it, and out of stock.
 *
 *   npm run bench -- storefront [products in the catalog ...] [itself]
 */
import type { Api } from "../integration-tests/support/http"
import { complete } from "../integration-tests/support/checkout"
import { aBackorderProduct } from "../integration-tests/support/backorders"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import type { Shop } from "../integration-tests/support/shop"
import { catalogStatements, SET_UP_ALL, SET_UP_NONE, VARIANTS } from "./lib/catalog-seed"
import { machine } from "./lib/machine"
import { countStatements, statementsOf } from "./lib/statements"
import { median, ms, ratio } from "./lib/statistics"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const SIZES = process.argv.slice(2).filter(Number).map(Number)
if (!SIZES.length) {
  SIZES.push(200, 50_000)
}
/** The plugin on both servers: how far two alike differ. */
const AGAINST_ITSELF = process.argv.includes("itself")

const REPETITIONS = 30
const WARM_UP = 4

/** Its job would find what the other server sells, in the middle of a measurement. */
const WITH_PLUGIN = { options: { reconcile_schedule: "0 3 * * *" } }
const SERVERS = [WITH_PLUGIN, AGAINST_ITSELF ? WITH_PLUGIN : { options: null }]

async function main() {
  const stand = await Stand.open()
  try {
    await stand.serve(...SERVERS)
    await countStatements(stand)
    const counter = await stand.serve(...SERVERS)
    const bought = await buy(counter)
    let there = 0
    for (const size of SIZES) {
      const catalog = catalogStatements(there + 1, size, counter.shop)
      await write(stand, [SET_UP_NONE, enabled(false), ...catalog, "vacuum analyze"])
      there = size
      const rows = await measureAll(stand, counter, { "none set up": pages(counter) })
      await write(stand, [SET_UP_ALL, enabled(true), "vacuum analyze"])
      rows.push(...(await measureAll(stand, counter, { "all on backorder": { ...pages(counter), ...bought } })))
      const title = `${size} products with ${VARIANTS} variants each, medians of ${REPETITIONS}`
      printTable(`${title}. ${machine()}`, rows)
    }
  } finally {
    await stand.close()
  }
}

/** Of what was set up by hand, so that it could be bought. */
const enabled = (yes: boolean) => `update backorder_settings set enabled = ${yes}`

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

async function measureAll(stand: Stand, { shoppers, shop }: Counter, cases: Record<string, Pages>) {
  const rows: Record<string, string | number>[] = []
  for (const [settings, asked] of Object.entries(cases)) {
    for (const [page, url] of Object.entries(asked)) {
      const [ours, cores] = await medians(stand, shop, url)
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

/**
 * By turns, and each of the two as often before the other as after it: whoever comes second finds what it reads in the
 * caches. Answers are read to their end and no further, as it is the servers that are measured.
 */
async function medians({ servers }: Stand, { publishableKey }: Shop, url: string): Promise<number[]> {
  const times = servers.map(() => [] as number[])
  const headers = { "x-publishable-api-key": publishableKey }
  for (let repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
    const turns = [...servers.entries()]
    for (const [at, server] of repetition % 2 ? turns.reverse() : turns) {
      const began = performance.now()
      const answer = await fetch(new URL(url, server.url), { headers })
      await answer.arrayBuffer()
      if (!answer.ok) {
        throw new Error(`${url} was answered ${answer.status}`)
      }
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
