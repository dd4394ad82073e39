import { ARRANGE_PAYMENT, FILL_CART, PAY } from "./checkout.mjs"

/**
 * Where the checkouts of a run meet: every shopper has sent `before` when the first one sends `after`. A cart that
 * waits at that point has passed the checks in `before` and not yet those in `after`.
 *
 * @typedef {{ name: string, before: import("./checkout.mjs").Call[], after: import("./checkout.mjs").Call[] }} Scenario
 */

/** @type {Scenario} */
export const WHOLE_FLOW = { name: "whole flow at once", before: [], after: [...FILL_CART, ARRANGE_PAYMENT, PAY] }

/** @type {Scenario[]} */
export const SCENARIOS = [
  { name: "all prepared, then pay", before: [...FILL_CART, ARRANGE_PAYMENT], after: [PAY] },
  { name: "all carts filled, then check out", before: FILL_CART, after: [ARRANGE_PAYMENT, PAY] },
  WHOLE_FLOW,
]
