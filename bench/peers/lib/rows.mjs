import { median } from "./summary.mjs"

/**
 * @typedef {{ least: number, most: number }} Range over the repetitions
 * @typedef {{
 *   scenario: string, in_flight: number, limit: number, placed: Range, oversold: Range, allocated: Range,
 *   refused: Range, errors: Range, median_ms: number | null
 * }} Row
 * @typedef {import("./summary.mjs").Run} Run
 */

/**
 * @param {Run[]} runs
 * @returns {Row[]} one for each scenario and number in flight, in the order of the runs
 */
export function rowsOf(runs) {
  return repetitions(runs).map((group) => ({
    scenario: group[0].scenario,
    in_flight: group[0].in_flight,
    limit: group[0].limit,
    placed: range(group.map((run) => run.placed_orders)),
    oversold: range(group.map((run) => run.oversold_units)),
    allocated: range(group.map((run) => run.allocated_units)),
    refused: range(group.map((run) => total(run.refused))),
    errors: range(group.map((run) => total(run.errors))),
    median_ms: median(group.flatMap((run) => run.pay_ms)),
  }))
}

/**
 * @param {Run[]} runs
 * @returns {Run[][]} those of the same plan together
 */
function repetitions(runs) {
  /** @type {Map<string, Run[]>} */
  const groups = new Map()
  for (const run of runs) {
    const plan = `${run.scenario} ${run.in_flight}`
    groups.set(plan, [...(groups.get(plan) ?? []), run])
  }
  return [...groups.values()]
}

/**
 * @param {number[]} values
 * @returns {Range}
 */
function range(values) {
  return { least: Math.min(...values), most: Math.max(...values) }
}

/** @param {Record<string, number>} counts */
function total(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
