import { LIMIT } from "./catalog.mjs"

/**
 * One run in numbers. `told_placed` is what the shoppers were answered, the ledger what Postgres holds.
 *
 * @typedef {{
 *   scenario: string, in_flight: number, shoppers: number, limit: number, told_placed: number, oversold_units: number,
 *   refused: Record<string, number>, errors: Record<string, number>, pay_ms: number[]
 * } & import("./ledger.mjs").Ledger} Run
 */

/**
 * @param {import("./run.mjs").Plan} plan
 * @param {import("./run.mjs").Result} result
 * @returns {Run}
 */
export function summarize({ scenario, inFlight, shoppers }, { outcomes, ledger }) {
  return {
    scenario: scenario.name,
    in_flight: inFlight,
    shoppers,
    limit: LIMIT,
    ...ledger,
    told_placed: outcomes.filter((outcome) => outcome.placed).length,
    oversold_units: Math.max(0, ledger.sold_units - LIMIT),
    refused: countBy(outcomes.map((outcome) => outcome.refusedAt)),
    errors: countBy(outcomes.map((outcome) => outcome.error)),
    pay_ms: outcomes.flatMap((outcome) => outcome.payMs ?? []).map((ms) => Math.round(ms * 10) / 10),
  }
}

/**
 * @param {number[]} values
 * @returns {number | null} the median; of none there is none
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length ? (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2 : null
}

/** @param {Array<string | undefined>} names */
function countBy(names) {
  /** @type {Record<string, number>} */
  const counts = {}
  for (const name of names.filter((name) => name !== undefined)) {
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
