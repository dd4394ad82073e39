/**
 * Endurance: mixed traffic at one server for a long time, which is killed again and again and started anew. It fails when
 * something grows that should not, when the rows are wrong in the end, or when somebody was told something twice.
 *
 *   npm run bench -- soak [--minutes 30] [--kill-every 5] [--in-flight 4] [--products 12]
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { installedApp } from "../integration-tests/support/app/installed-app"
import { aBackorderProduct } from "../integration-tests/support/backorders"
import type { Product } from "../integration-tests/support/products"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import { machine } from "./lib/machine"
import { addMemoryRoute } from "./lib/memory-route"
import { printChecks, theEnd } from "./lib/soak-checks"
import type { Market } from "./lib/soak-deeds"
import { Traffic } from "./lib/soak-traffic"
import { rowsOf, vitalsOf, type Life } from "./lib/soak-vitals"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const MINUTE = 60_000

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    "kill-every": { type: "string", default: "5" },
    "in-flight": { type: "string", default: "4" },
    products: { type: "string", default: "12" },
  },
})
const LIFE = Number(flags["kill-every"]) * MINUTE
const LIVES = Math.max(1, Math.round((Number(flags.minutes) * MINUTE) / LIFE))

/** Of each life, before anything is measured: caches fill, code is compiled, connections are opened. */
const WARM_UP = Math.min(MINUTE, LIFE / 3)

/** Shorter than as installed, so that everything comes round several times in a life. */
const OPTIONS = {
  claim_ttl_seconds: 60,
  reconcile_schedule: "* * * * *",
  notifications: { channel: "feed", templates: { opened: "order-waits", filled: "order-complete" } },
}

async function main() {
  const folder = await mkdtemp(join(tmpdir(), "backorder-soak-"))
  const told = join(folder, "told")
  await writeFile(told, "")
  const stand = await Stand.open()
  try {
    await addMemoryRoute((await installedApp()).folder)
    const traffic = new Traffic(Number(flags["in-flight"]))
    const lives = await liveThrough(stand, traffic, told)
    printTable(`${LIVES} lives of a server, ${flags["kill-every"]} min each. ${machine()}`, rowsOf(lives))
    printTable("What went on", traffic.rows())
    printChecks(await theEnd(stand, told, lives, traffic))
  } finally {
    await stand.close()
    await rm(folder, { recursive: true })
  }
}

/** The last server is left alive, for the end. */
async function liveThrough(stand: Stand, traffic: Traffic, told: string): Promise<Life[]> {
  const lives: Life[] = []
  const serve = () => stand.serve({ options: OPTIONS, env: { TOLD_FILE: told } })
  let counter = await serve()
  const market: Market = { counter, products: await productsOf(counter), orders: [] }
  for (let life = 1; life <= LIVES; life++) {
    traffic.begin({ ...market, counter })
    lives.push(await watch(stand))
    console.log(rowsOf(lives).at(-1))
    if (life < LIVES) {
      await stand.killServers()
      await traffic.end()
      counter = await serve()
    }
  }
  await traffic.end()
  return lives
}

/** What a server needs after it has warmed up, and when its time is over. */
async function watch(stand: Stand): Promise<Life> {
  await sleep(WARM_UP)
  const warm = await vitalsOf(stand)
  await sleep(LIFE - WARM_UP)
  return { warm, end: await vitalsOf(stand) }
}

async function productsOf(counter: Counter): Promise<Product[]> {
  const products: Product[] = []
  while (products.length < Number(flags.products)) {
    products.push(await aBackorderProduct(counter, { stock: 10, settings: { max_quantity: 30 } }))
  }
  return products
}

toTheEnd(main)
