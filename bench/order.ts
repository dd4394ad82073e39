/**
 * What an order takes, up to its answer and behind it: statements, time in Postgres, and processor time of the server. One
 * server after the other on one database, with the plugin and without it, and the two change places. A count says more
 * than a ratio of answers where many are in flight: it does not move with whatever else the machine does.
 *
 *   npm run bench -- order [rounds, default 2] [carts of each kind, default 100] [in flight, default 20]
 */
import { setTimeout as sleep } from "node:timers/promises"
import type { PreparedCart } from "../integration-tests/support/checkout"
import { rush } from "../integration-tests/support/rush/rush"
import { Stand, type Counter } from "../integration-tests/support/rush/stand"
import { createKinds, type Kind } from "./lib/kinds"
import { machine } from "./lib/machine"
import { processorTime } from "./lib/processor-time"
import { countStatements, statementsOf, type Asked } from "./lib/statements"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const ROUNDS = Number(process.argv[2] ?? 2)
const CARTS = Number(process.argv[3] ?? 100)
const IN_FLIGHT = Number(process.argv[4] ?? 20)

/** Orders that a fresh server makes before any is counted. */
const WARM_UP = 40

/** What orders leave to do behind their answers belongs to them, and not to the next. */
const SETTLE_MS = 3000

const SERVERS = [
  // What the server without the plugin sells nobody tells the other: its job would mend that in the middle.
  { name: "with the plugin", options: { reconcile_schedule: "0 3 * * *" } },
  { name: "without the plugin", options: null },
]

/** What the orders of one series took together. */
interface Taken extends Asked {
  /** Processor time of the server, in milliseconds. */
  processor: number
}

async function main() {
  const stand = await Stand.open()
  try {
    const kinds = await createKinds(await stand.serve({}), 1)
    await countStatements(stand)
    const series = kinds.flatMap((kind) => SERVERS.map((server) => ({ kind, server, rounds: [] as Taken[] })))
    for (let round = 0; round < ROUNDS; round++) {
      for (const server of round % 2 ? [...SERVERS].reverse() : SERVERS) {
        const counter = await stand.serve({ options: server.options })
        for (const { kind, rounds } of series.filter((one) => one.server === server)) {
          rounds.push(await measure(stand, counter, kind))
        }
      }
    }
    printTable(
      `An order, ${ROUNDS} rounds of ${CARTS} with ${IN_FLIGHT} in flight. ${machine()}`,
      series.map(({ kind, server, rounds }) => row(kind.name, server.name, rounds))
    )
  } finally {
    await stand.close()
  }
}

async function measure(stand: Stand, counter: Counter, { products }: Kind): Promise<Taken> {
  const basket = [{ variant_id: products[0].variant.id, quantity: 1 }]
  const carts = await counter.prepare(Array.from({ length: WARM_UP + CARTS }, () => basket))
  await complete(counter, carts.slice(0, WARM_UP))
  const [{ pid }] = stand.servers
  const before = await processorTime(pid)
  const asked = await statementsOf(stand, () => complete(counter, carts.slice(WARM_UP)))
  return { ...asked, processor: (await processorTime(pid)) - before }
}

async function complete({ shoppers }: Counter, carts: PreparedCart[]): Promise<void> {
  const { orders } = await rush(shoppers, carts, IN_FLIGHT)
  if (orders.length < carts.length) {
    throw new Error(`${carts.length - orders.length} of ${carts.length} carts were not sold.`)
  }
  await sleep(SETTLE_MS)
}

function row(kind: string, server: string, rounds: Taken[]) {
  const anOrder = (of: keyof Taken) => rounds.map((taken) => (taken[of] / CARTS).toFixed(1)).join(", ")
  return {
    "an order of": kind,
    server,
    statements: anOrder("statements"),
    "in Postgres, ms": anOrder("took"),
    "processor time of the server, ms": anOrder("processor"),
  }
}

toTheEnd(main)
