/**
 * Core's list of orders with `?backorder[status]=` against the same list without it, at one server in production mode:
 * 70,000 orders, then 500,000, of which every one has waited, and 500,000 of which one in ten has.
 *
 *   npm run bench -- filter [orders[/one in so many] ...]
 */
import { createAdmin, login } from "../integration-tests/support/app/login"
import { ROOT } from "../integration-tests/support/app/pack"
import { PlainApp } from "../integration-tests/support/app/plain-app"
import { fetchClient, type Api } from "../integration-tests/support/http"
import { Witness } from "../integration-tests/support/witness"
import { medusa, withDatabases } from "./lib/here"
import { machine } from "./lib/machine"
import { orderedAt, orderStatements } from "./lib/orders-seed"
import { median } from "./lib/statistics"
import { printTable } from "./lib/table"

const SIZES = process.argv.length > 2 ? process.argv.slice(2) : ["70000", "500000", "500000/10"]

const REPETITIONS = 7

const LIST = "/admin/orders?limit=20&fields=id,display_id,status,created_at,email,total"
const STATUSES = {
  filled: "backorder[status]=filled",
  "back_ordered (1 of 100 of them)": "backorder[status]=back_ordered",
  canceled: "backorder[status]=canceled",
  "filled, back_ordered": "backorder[status][]=filled&backorder[status][]=back_ordered",
}

/** What else is asked for, in the plain list as well. `half` is the number of orders, halved. */
const BESIDE: Record<string, (half: number) => string> = {
  "nothing else": () => "",
  "order=-display_id": () => "&order=-display_id",
  "order=-created_at": () => "&order=-created_at",
  "the page in the middle": (half) => `&order=-display_id&offset=${half}`,
  "q, of 1 order": (half) => `&q=shopper${half}@`,
  "created_at, of half": (half) => `&created_at[$gt]=${orderedAt(half).toISOString()}`,
}

process.env.TS_NODE_TRANSPILE_ONLY = "true"

withDatabases(SIZES, async (databaseUrl, size) => {
  const [orders, oneIn = 1] = size.split("/").map(Number)
  await medusa(databaseUrl, "db:migrate")
  await seed(databaseUrl, orders, oneIn)
  const app = new PlainApp(ROOT, databaseUrl)
  await createAdmin(app)
  // Its job would find that no stock is missing for all these orders.
  const server = await app.start({ fromSource: true, options: { reconcile_schedule: "0 3 * * *" } })
  try {
    const admin = await login(fetchClient(server.url))
    printTable(
      `${orders} orders, one in ${oneIn} has waited, medians of ${REPETITIONS}. ${machine()}`,
      await rows(admin, orders)
    )
  } finally {
    await server.stop()
  }
})

async function seed(databaseUrl: string, orders: number, oneIn: number): Promise<void> {
  const database = await Witness.of(databaseUrl)
  for (const statement of orderStatements(orders, oneIn)) {
    await database.read(statement)
  }
  await database.leave()
}

async function rows(admin: Api, orders: number) {
  const table: Record<string, string | number>[] = []
  for (const [name, beside] of Object.entries(BESIDE)) {
    const plain = `${LIST}${beside(Math.floor(orders / 2))}`
    const lists = [plain, ...Object.values(STATUSES).map((status) => `${plain}&${status}`)]
    const times = await medians(admin, lists)
    const ratios = Object.keys(STATUSES).map((status, at) => [status, (times[at + 1] / times[0]).toFixed(2)])
    table.push({ "beside it": name, "plain list, ms": times[0].toFixed(0), ...Object.fromEntries(ratios) })
  }
  return table
}

/** The lists in turn, so that whatever else the machine does meets them all. The first round is not counted. */
async function medians(admin: Api, lists: string[]): Promise<number[]> {
  const times = lists.map(() => [] as number[])
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    for (const [at, list] of lists.entries()) {
      const began = performance.now()
      await admin.get(list)
      times[at].push(performance.now() - began)
    }
  }
  return times.map(([, ...warm]) => median(warm))
}
