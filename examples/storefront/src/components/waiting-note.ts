import { el } from "../dom"
import { longDate } from "../format"
import { promoText } from "./promo"

/** How much of a line waits for stock, and what the shopper is told about it. */
export interface Waiting {
  quantity: number
  promo: string | null
  expected_on: string | null
}

/** The note under a line of a cart or an order; nothing when no unit waits. */
export function waitingNote(ordered: number, waiting: Waiting | null): HTMLElement | null {
  if (!waiting || waiting.quantity <= 0) {
    return null
  }
  const units = ordered === waiting.quantity ? "On backorder" : `${waiting.quantity} of ${ordered} on backorder`
  const date = waiting.expected_on ? `, expected ${longDate(waiting.expected_on)}` : ""
  return el(
    "div",
    { class: "waiting", "data-testid": "waiting" },
    el("p", { "data-testid": "waiting-quantity" }, units + date),
    promoText(waiting.promo)
  )
}
