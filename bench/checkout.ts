/**
 * What the limit costs: completing a cart in a merchant's app with the plugin, against the same app without it, both on
 * one database. Two servers that do the very same differ by some hundredths, so every round starts a fresh pair, and the
 * two change places.
 *
 * More carts at once keep the machine busy, so there both servers work at once. One cart at a time is measured by turns:
 * one at the one server, then one at the other. Either way whatever else the machine does hits both alike.
 *
 *   npm run bench -- checkout [rounds, default 4] [carts of each kind, default 60] [in flight, default 20,1]
 *   npm run bench -- checkout 4 60 20,1 itself    # the plugin on both servers: how far two alike differ
 */
import { setTimeout as sleep } from "node:timers/promises"
import type { PreparedCart } from "../integration-tests/support/checkout"
import { rush } from "../integration-tests/support/rush/rush"
import { Stand, type Counter, type Service } from "../integration-tests/support/rush/stand"
import { createKinds, type Kind } from "./lib/kinds"
import { machine } from "./lib/machine"
import { geometricMean, median, ms } from "./lib/statistics"
import { printTable } from "./lib/table"
import { toTheEnd } from "./lib/to-the-end"

const ROUNDS = Number(process.argv[2] ?? 4)
const CARTS = Number(process.argv[3] ?? 60)
const IN_FLIGHT = (process.argv[4] ?? "20,1").split(",").map(Number)
const AGAINST_ITSELF = process.argv[5] === "itself"

/** Carts at each server that are not counted, while more are in flight than one. */
const WARM_UP = 40

/** What a cart, or 20 of them, leave to do behind their answers must not fall upon the next. */
const SETTLE_MS = { one: 250, many: 2000 }

/** What the two servers of a round are. */
const NAMES = ["with the plugin", AGAINST_ITSELF ? "another with the plugin" : "without the plugin"]

/** The servers of a round; the shoppers at them in the order of `NAMES`, in whatever order the servers were started. */
interface Pair {
  counter: Counter
  shoppers: Counter["shoppers"]
}

/** How long each answer of the two servers of a round took, in milliseconds. */
type Measured = number[][]

async function main() {
  const stand = await Stand.open()
  try {
    const kinds = await createKinds(await stand.serve({}), NAMES.length)
    const series = kinds.flatMap((kind) => IN_FLIGHT.map((inFlight) => ({ kind, inFlight, rounds: [] as Measured[] })))
    for (let round = 0; round < ROUNDS; round++) {
      const pair = await serve(stand, round)
      // What is measured first on a fresh server is not worth telling: in three rounds it was up to 17 % off.
      await measure(pair, kinds[0], Math.max(...IN_FLIGHT))
      for (const { kind, inFlight, rounds } of series) {
        rounds.push(await measure(pair, kind, inFlight))
      }
    }
    printTable(
      `Completing a cart, ${ROUNDS} rounds of ${CARTS} at each server. ${machine()}`,
      series.map(({ kind, inFlight, rounds }) => row(kind.name, inFlight, rounds))
    )
  } finally {
    await stand.close()
  }
}

async function serve(stand: Stand, round: number): Promise<Pair> {
  const inPlace = <Server>(servers: Server[]) => (round % 2 ? [...servers].reverse() : servers)
  // What the server without the plugin sells nobody tells the other: its job would mend that in the middle.
  const withPlugin = { options: { reconcile_schedule: "0 3 * * *" } }
  const services: Service[] = [withPlugin, AGAINST_ITSELF ? withPlugin : { options: null }]
  const counter = await stand.serve(...inPlace(services))
  return { counter, shoppers: inPlace(counter.shoppers) }
}

async function measure(pair: Pair, { products }: Kind, inFlight: number): Promise<Measured> {
  const carts = inFlight === 1 ? CARTS : WARM_UP + CARTS + inFlight
  const prepared: PreparedCart[][] = []
  for (const { variant } of products) {
    const baskets = Array.from({ length: carts }, () => [{ variant_id: variant.id, quantity: 1 }])
    prepared.push(await pair.counter.prepare(baskets))
  }
  await sleep(SETTLE_MS.many)
  const measured = await (inFlight === 1 ? byTurns(pair, prepared) : atOnce(pair, prepared, inFlight))
  await sleep(SETTLE_MS.many)
  return measured
}

/** A cart at one server, then one at the other; which goes first changes as well. */
async function byTurns({ shoppers }: Pair, prepared: PreparedCart[][]): Promise<Measured> {
  const took: Measured = shoppers.map(() => [])
  for (let cart = 0; cart < CARTS; cart++) {
    for (const server of cart % 2 ? [1, 0] : [0, 1]) {
      took[server].push(...(await complete(shoppers[server], [prepared[server][cart]], 1)))
      await sleep(SETTLE_MS.one)
    }
  }
  return took
}

/** So many in flight at each server. Counted is what is answered while both are warm and have their hands full. */
async function atOnce({ shoppers }: Pair, prepared: PreparedCart[][], inFlight: number): Promise<Measured> {
  const answers = shoppers.map(() => 0)
  const marks: number[][] = []
  const mark = () => marks.push([...answers])
  const took = await Promise.all(
    shoppers.map((shopper, server) =>
      complete(shopper, prepared[server], inFlight, (count) => {
        answers[server] = count
        if (!marks.length && Math.min(...answers) === WARM_UP) {
          mark()
        }
        if (marks.length === 1 && count === prepared[server].length - inFlight) {
          mark()
        }
      })
    )
  )
  const [from, to] = marks
  if (!to) {
    throw new Error(
      `${CARTS} carts are too few for ${inFlight} in flight: one server was done before the other was warm.`
    )
  }
  return took.map((series, server) => series.slice(from[server], to[server]))
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

function row(name: string, inFlight: number, rounds: Measured[]) {
  const ratios = rounds.map(([withIt, without]) => median(withIt) / median(without))
  return {
    "completing a cart with": name,
    "in flight": inFlight,
    ...Object.fromEntries(
      NAMES.map((server, index) => [`${server}, ms`, ms(median(rounds.flatMap((round) => round[index])))])
    ),
    "ratio in each round": ratios.map((one) => one.toFixed(3)).join(", "),
    mean: geometricMean(ratios).toFixed(3),
  }
}

toTheEnd(main)
