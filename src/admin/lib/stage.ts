import type { Backorder } from "../../api/contracts"
import { BACKORDER_STATUSES } from "../../modules/backorder/domain/codes"
import { subtract } from "../../modules/backorder/domain/quantity"

/** How a merchant reads what the server calls a status: also what can be done about it. */
export const BACKORDER_STAGES = [
  ...BACKORDER_STATUSES,
  /** Some of the order waits, and some can ship. */
  "partly_ready",
  /** Nothing of the order waits any more, and some is still to be shipped. */
  "ready_to_ship",
] as const
export type BackorderStage = (typeof BACKORDER_STAGES)[number]

interface Standing extends Pick<Backorder, "status" | "outstanding_quantity" | "unfulfilled_quantity"> {
  /** Where only the page of one order knows it. */
  ready_quantity?: number
}

/** @returns how an order stands; a status of a later version as it is. */
export function stageOf({
  status,
  outstanding_quantity,
  unfulfilled_quantity,
  ready_quantity = subtract(unfulfilled_quantity, outstanding_quantity),
}: Standing): BackorderStage {
  if (status === "filled" && unfulfilled_quantity > 0) {
    return "ready_to_ship"
  }
  return status === "back_ordered" && ready_quantity > 0 ? "partly_ready" : status
}

/** Core's words for an order of which everything is on its way. What is left of one begins with `partially_`. */
const SHIPPED = ["fulfilled", "shipped", "delivered"]

/** How an order stands, as far as a row of core's orders list tells. @param fulfillment - core's own status. */
export function listedStage(status: Backorder["status"], fulfillment: string | undefined): BackorderStage {
  return status === "filled" && fulfillment && !SHIPPED.includes(fulfillment) ? "ready_to_ship" : status
}
