/**
 * What shoppers read, at a server with the plugin against one without it, by turns on one database: lists of 50 products
 * with ten variants each, one product, a cart and an order. None of it set up first, then all of it, and out of stock.
 *
 *   npm run bench -- storefront [products in the catalog ...] [itself]
 */
import type { Api } from "../integration-tests/support/http"
import { buy, complete } from "../integration-tests/support/checkout"
import { createProduct } from "../integration-tests/support/products"
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

/** A process runs faster or slower for as long as it lives, as its code happens to be compiled, so several pairs of them. */
const PAIRS = 3
const SALES = 10
const WARM_UP = 50
const REPETITIONS = 20
/** Of a large catalog core takes seconds for a list: a page is asked less often then. */
const LONGEST = { warmUp: 20_000, repetitions: 40_000 }

/** Its job would find what the other server sells, in the middle of a measurement. */
const WITH_PLUGIN = { options: { reconcile_schedule: "0 3 * * *" } }
const SERVERS = [WITH_PLUGIN, AGAINST_ITSELF ? WITH_PLUGIN : { options: null }]

async function main() {
  const stand = await Stand.open()
  try {
    const { shop } = await stand.serve(...SERVERS)
    await countStatements(stand)
    let there = 0
    for (const size of SIZES) {
      await write(stand, [...catalogStatements(there + 1, size, shop), "vacuum analyze"])
      there = size
      const measured: Measured = new Map()
      for (let pair = 0; pair < PAIRS; pair++) {
        await measurePair(stand, measured)
      }
      const title = `${size} products with ${VARIANTS} variants each, medians of at most ${REPETITIONS} at each of ${PAIRS} pairs`
      printTable(`${title}. ${machine()}`, [...measured.values()].map(row))
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

/**
 * A shop that sells: where nothing but the plugin's jobs had written, the plain server was faster than it is in a shop. What
 * is sold is not shown afterwards.
 */
async function trade(stand: Stand, { admins, shoppers, shop }: Counter): Promise<void> {
  for (const [at, admin] of admins.entries()) {
    for (let sale = 0; sale < SALES; sale++) {
      const { variant } = await createProduct(admin, shop, { variants: [{ stock: 1 }] })
      await buy(shoppers[at], shop, [{ variant_id: variant.id, quantity: 1 }])
    }
  }
  await write(stand, ["update product set status = 'draft' where title like 'Product %'"])
}

/** A cart and an order of something that is not there. */
async function order(counter: Counter): Promise<Pages> {
  const { variant } = await aBackorderProduct(counter, { stock: 0 })
  const [cart, other] = await counter.prepare([
    [{ variant_id: variant.id, quantity: 2 }],
    [{ variant_id: variant.id, quantity: 1 }],
  ])
  const { id } = await complete(counter.shoppers[0], other)
  return { "a cart": `/store/carts/${cart.id}`, "an order": `/store/orders/${id}` }
}

/** What was measured of a page by now; both lists are of the server with the plugin, and of the one without. */
interface PageMeasured {
  settings: string
  page: string
  times: number[][]
  statements: number[]
}
type Measured = Map<string, PageMeasured>

/** Starts two servers and asks them for everything. */
async function measurePair(stand: Stand, measured: Measured): Promise<void> {
  const counter = await stand.serve(...SERVERS)
  const ordered = await order(counter)
  await trade(stand, counter)
  await write(stand, [SET_UP_NONE, enabled(false), "vacuum analyze"])
  await measureAll(stand, counter, "none set up", pages(counter), measured)
  await write(stand, [SET_UP_ALL, enabled(true), "vacuum analyze"])
  await measureAll(stand, counter, "all on backorder", { ...pages(counter), ...ordered }, measured)
}

async function measureAll(stand: Stand, counter: Counter, settings: string, asked: Pages, measured: Measured) {
  for (const [page, url] of Object.entries(asked)) {
    const key = `${settings}: ${page}`
    const before = measured.get(key)?.times ?? [[], []]
    const taken = await timesOf(stand, counter.shop, url)
    const statements = [
      await statementsAt(stand, counter.shoppers[0], url),
      await statementsAt(stand, counter.shoppers[1], url),
    ]
    measured.set(key, { settings, page, times: before.map((list, at) => [...list, ...taken[at]]), statements })
  }
}

function row({ settings, page, times, statements }: PageMeasured): Record<string, string | number> {
  const [ours, cores] = times.map(median)
  return {
    settings,
    page,
    "without the plugin, ms": ms(cores),
    "with it, ratio": ratio(ours, cores),
    "statements without": statements[1],
    "more with it": statements[0] - statements[1],
  }
}

/**
 * By turns, and each of the two as often before the other as after it: whoever comes second finds what it reads in the
 * caches. Answers are read to their end and no further, as it is the servers that are measured.
 */
async function timesOf({ servers }: Stand, { publishableKey }: Shop, url: string): Promise<number[][]> {
  const headers = { "x-publishable-api-key": publishableKey }
  const ask = (times: number, longest: number) => askByTurns(servers, url, headers, times, longest)
  await ask(WARM_UP, LONGEST.warmUp)
  return ask(REPETITIONS, LONGEST.repetitions)
}

async function askByTurns(
  servers: Stand["servers"],
  url: string,
  headers: Record<string, string>,
  times: number,
  longest: number
): Promise<number[][]> {
  const taken = servers.map(() => [] as number[])
  const until = performance.now() + longest
  for (let time = 0; time < times && performance.now() < until; time++) {
    const turns = [...servers.entries()]
    for (const [at, server] of time % 2 ? turns.reverse() : turns) {
      const began = performance.now()
      const answer = await fetch(new URL(url, server.url), { headers })
      await answer.arrayBuffer()
      if (!answer.ok) {
        throw new Error(`${url} was answered ${answer.status}`)
      }
      taken[at].push(performance.now() - began)
    }
  }
  return taken
}

/** How many statements a page takes: the least of some, because the jobs of both servers count as well. */
async function statementsAt(stand: Stand, shopper: Api, url: string): Promise<number> {
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
