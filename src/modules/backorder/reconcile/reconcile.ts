import type { Sql } from "../sql"
import type { ReconcileScope } from "../core-tables/touched"
import { countWaiting, readCandidates } from "../core-tables/comparison"
import { dayIn } from "../domain/dates"
import { differences, explainByPriority, type Difference, type Entry } from "../domain/differences"
import type { Promised } from "../domain/promise"
import { lock, tryLock, type Transact } from "../sql"
import { candidatesOf, type UnjudgedLine } from "./candidates"
import { repair } from "./repair"
import { refreshStatistics } from "./rows"

/** How one line differed: `was` is what its row said, `is` the truth, in outstanding units. */
export interface ReportedDifference extends Promised {
  line_item_id: string
  order_id: string
  product_id: string | null
  variant_id: string | null
  was: number
  is: number
  entries: Entry[]
}

/** What one reconcile found and repaired. `differences` names the first thousand, `differences_count` counts all. */
export interface ReconcileResult {
  /** Another instance was reconciling everything already, so this one did nothing. */
  skipped: boolean
  /** Lines that wait or waited; where everything is reconciled, also those that are right. */
  checked: number
  differences: ReportedDifference[]
  differences_count: number
  repaired: number
  /** Lines that could not be judged and were left as they are, at most a thousand; the others do not wait for them. */
  unjudged: UnjudgedLine[]
}

export interface ReconcileOptions {
  /** Only compares. */
  dryRun?: boolean
  /** Does nothing while another instance reconciles everything, instead of waiting for it. */
  skipIfRunning?: boolean
  /** Nothing but a priority has changed since the last pass; the history says so. */
  priorityChanged?: boolean
  /** Lines that one transaction looks at, beside those that it leaves as they are. */
  linesPerTransaction?: number
}

const REPORTED_DIFFERENCES = 1_000

/** What a killed server loses, and how long others wait for the lock. */
const LINES_PER_TRANSACTION = 20_000

/** Repairs after which what Postgres knows of the tables is too old to compare by. */
const REPAIRS_WORTH_STATISTICS = 1_000

const EVERYTHING = "backorder:reconcile:everything"
/** The lock of whoever writes the rows, or must not be seen in the middle of what they are made of. */
export const RECONCILE_LOCK = "backorder:reconcile"

/**
 * Makes the rows of a scope match the truth.
 *
 * The truth is read and the rows are written in one transaction behind one lock, so that of two reconciles, on whatever
 * instances, the one that writes last has also read last. A transaction that has looked at enough commits, and the next
 * one reads everything anew: what is cut into pieces is the writing, never the reading, so each line is judged by the
 * whole queue of each of its parts. One that is killed leaves the rows as they were before it, for the next to repair.
 *
 * A dry run takes no lock: its comparison is one statement, and sees only what was committed together.
 *
 * @param timeZone - of the shop, in which a day passes.
 */
export async function reconcile(
  transact: Transact,
  scope: ReconcileScope,
  timeZone: string,
  options: ReconcileOptions
): Promise<ReconcileResult> {
  const { dryRun = false, skipIfRunning = false, linesPerTransaction = LINES_PER_TRANSACTION } = options
  const result = nothing()
  let left: number | null = 0
  do {
    const most: number = dryRun ? Infinity : linesPerTransaction + left
    const mayHaveToSkip = skipIfRunning && result.repaired === 0
    left = await transact(async (sql) => {
      if (!dryRun && !(await takeTurn(sql, scope, mayHaveToSkip))) {
        result.skipped = true
        return null
      }
      return repairSome(sql, scope, result, { ...options, timeZone, most })
    })
  } while (left !== null)
  return result
}

function nothing(): ReconcileResult {
  return { skipped: false, checked: 0, differences: [], differences_count: 0, repaired: 0, unjudged: [] }
}

/** @returns whether it is this one's turn; waits for it unless told to skip. */
async function takeTurn(sql: Sql, scope: ReconcileScope, skip: boolean): Promise<boolean> {
  if (scope.inventory_item_ids === null) {
    if (skip && !(await tryLock(sql, EVERYTHING))) {
      return false
    }
    await lock(sql, [EVERYTHING])
  }
  await lock(sql, [RECONCILE_LOCK])
  return true
}

/**
 * @param most - lines to look at.
 * @returns how many of them stay as they are, which the next transaction meets again; `null` = there are no others.
 */
async function repairSome(
  sql: Sql,
  scope: ReconcileScope,
  result: ReconcileResult,
  { dryRun, priorityChanged, timeZone, most }: ReconcileOptions & { timeZone: string; most: number }
): Promise<number | null> {
  if (scope.inventory_item_ids === null && result.repaired === 0) {
    result.checked = await countWaiting(sql)
  }
  let [read, repaired] = [0, 0]
  const today = dayIn(timeZone, new Date())
  for await (const rows of readCandidates(sql, scope, today, most)) {
    read += rows.length
    const { candidates, unjudged } = candidatesOf(rows, today)
    const differing = differences(
      candidates.map((candidate) => candidate.truth),
      candidates.flatMap((candidate) => candidate.row ?? []),
      today
    )
    const found = priorityChanged ? explainByPriority(differing) : differing
    const locales = new Map(candidates.map(({ truth, locale }) => [truth.line_item_id, locale]))
    const refused = dryRun ? [] : await repair(sql, found, locales, timeZone)
    const left = new Set(refused.map(({ line_item_id }) => line_item_id))
    report(
      result,
      found.filter(({ line_item_id }) => !left.has(line_item_id))
    )
    leaveOut(result, [...unjudged, ...refused])
    repaired += dryRun ? 0 : found.length - refused.length
  }
  if (repaired >= REPAIRS_WORTH_STATISTICS) {
    await refreshStatistics(sql)
  }
  result.repaired += repaired
  return read < most ? null : read - repaired
}

/** A pass of several transactions meets such a line once in each. */
function leaveOut(result: ReconcileResult, lines: UnjudgedLine[]): void {
  const known = new Set(result.unjudged.map(({ line_item_id }) => line_item_id))
  const fresh = lines.filter(({ line_item_id }) => !known.has(line_item_id))
  result.unjudged.push(...fresh.slice(0, REPORTED_DIFFERENCES - result.unjudged.length))
}

function report(result: ReconcileResult, found: Difference[]): void {
  result.differences_count += found.length
  // Lines that waited were counted before; these are those that nobody knew to wait.
  result.checked += found.filter((difference) => difference.was === 0 && difference.is > 0).length
  const named = found.slice(0, REPORTED_DIFFERENCES - result.differences.length)
  result.differences.push(
    ...named.map(
      ({ line_item_id, order_id, was, is, entries, truth: { product_id, variant_id, parts, promised_on } }) => ({
        line_item_id,
        order_id,
        product_id,
        variant_id,
        parts,
        promised_on,
        was,
        is,
        entries,
      })
    )
  )
}
