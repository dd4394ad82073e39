import { isDeepStrictEqual } from "node:util"
import { setTimeout as sleep } from "node:timers/promises"
import { login } from "../../integration-tests/support/app/login"
import { fetchClient } from "../../integration-tests/support/http"
import { wrongHistories } from "../../integration-tests/support/ledger"
import { reconcile } from "../../integration-tests/support/reconcile"
import type { Stand } from "../../integration-tests/support/rush/stand"
import type { Witness } from "../../integration-tests/support/witness"
import type { Traffic } from "./soak-traffic"
import type { Life, Vitals } from "./soak-vitals"
import { whatWasTold } from "./told"

/** What must be so, whether it is, and what was found. */
export interface Check {
  what: string
  holds: boolean
  found: string
}

/** How much more of its memory a server may hold at the end of its life than after its warm-up. */
const MEMORY_GROWTH = 1.25

/** A pool is never quite as full as a moment ago. */
const MORE_CONNECTIONS = 5

/** Events that come with the last deeds are over by then. */
const SETTLE_MS = 5000

/** The job that clears claims comes every five minutes, and clears those whose time is over. */
const CLEARED_WITHIN_MS = 7 * 60_000

/** Looks at everything once the traffic is over, while the last server still runs. */
export async function theEnd(stand: Stand, toldFile: string, lives: Life[], traffic: Traffic): Promise<Check[]> {
  await sleep(SETTLE_MS)
  const admin = await login(fetchClient(stand.servers[0].url))
  const { differences_count, repaired } = await reconcile({ admin })
  console.log(`\nThe last reconcile found ${differences_count} differences and repaired ${repaired}.`)
  await sleep(SETTLE_MS)
  return [
    ...growth(lives),
    ...(await claimsAreGone(stand.witness, traffic.tallies.get("checkout")?.lost ?? 0)),
    ...(await theWitnessAgrees(stand.witness)),
    await nobodyWasToldTwice(stand.witness, toldFile),
    none(
      "faults of the server",
      [...traffic.faults].map(([fault, times]) => `${fault} (${times} times)`)
    ),
  ]
}

function growth(lives: Life[]): Check[] {
  const ratios = (key: "resident" | "heap") => lives.map(({ warm, end }) => end[key] / warm[key])
  const within = (what: string, all: number[], limit: number): Check => ({
    what,
    holds: all.every((one) => one <= limit),
    found: all.map((one) => Number(one.toFixed(2))).join(", "),
  })
  const key: keyof Vitals = "connections"
  return [
    within("resident memory, end of life against warm", ratios("resident"), MEMORY_GROWTH),
    within("heap, end of life against warm", ratios("heap"), MEMORY_GROWTH),
    within(
      "connections, end of life",
      lives.map(({ end }) => end[key]),
      lives[0].warm[key] + MORE_CONNECTIONS
    ),
  ]
}

/**
 * Whatever counts, or could be cleared, is gone soon. For a week there stays what the shopper of a checkout was told that died
 * with its server: one row for each such cart at most, for the order that core may still make of it.
 */
async function claimsAreGone(witness: Witness, lost: number): Promise<Check[]> {
  const began = Date.now()
  const count = async (which: string) => {
    const [row] = await witness.read<{ count: string }>(`select count(*) from backorder_claim where ${which}`)
    return Number(row.count)
  }
  const open = () => count("told is null or expires_at > now()")
  while ((await open()) > 0 && Date.now() < began + CLEARED_WITHIN_MS) {
    await sleep(1000)
  }
  const [left, kept] = [await open(), await count("told is not null and expires_at <= now()")]
  const seconds = Math.round((Date.now() - began) / 1000)
  return [
    { what: "claims in the end", holds: left === 0, found: `${left} after ${seconds} s` },
    { what: "claims kept of checkouts that died", holds: kept <= lost, found: `${kept} of ${lost} that died` },
  ]
}

async function theWitnessAgrees(witness: Witness): Promise<Check[]> {
  const [tracked, waiting] = [await witness.trackedLines(), await witness.waitingLines()]
  const texts = (lines: object[]) => lines.map((line) => JSON.stringify(Object.entries(line).sort()))
  const [says, is] = [new Set(texts(tracked)), new Set(texts(waiting))]
  const wrong = [...says].filter((line) => !is.has(line)).map((line) => `says ${line}`)
  const missing = [...is].filter((line) => !says.has(line)).map((line) => `is ${line}`)
  return [
    { ...none("lines that differ from core's tables", [...wrong, ...missing]), holds: isDeepStrictEqual(says, is) },
    none(
      "backorders whose sum is wrong",
      (await witness.wrongSums()).map(({ order_id }) => order_id)
    ),
    none(
      "lines whose history is wrong",
      (await wrongHistories(witness)).map((line) => JSON.stringify(line))
    ),
    none("carts that became two orders", await witness.cartsOrderedTwice()),
  ]
}

async function nobodyWasToldTwice(witness: Witness, file: string): Promise<Check> {
  const { changes, events, messages, twice } = await whatWasTold(witness, file)
  console.log(`${changes} changes of status, ${events} events, ${messages} messages.`)
  return none("told twice", twice)
}

function none(what: string, found: string[]): Check {
  return {
    what,
    holds: found.length === 0,
    found: found.length ? `${found.length}: ${found.slice(0, 5).join("; ")}` : "0",
  }
}

/** @throws Error that names what does not hold, after all of it was printed. */
export function printChecks(checks: Check[]): void {
  console.log("")
  for (const { what, holds, found } of checks) {
    console.log(`${holds ? "ok    " : "FAILED"} ${what}: ${found}`)
  }
  const broken = checks.filter(({ holds }) => !holds)
  if (broken.length) {
    throw new Error(`Does not hold: ${broken.map(({ what }) => what).join(", ")}.`)
  }
}
