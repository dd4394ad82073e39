import type { BackorderAvailability } from "medusa-plugin-backorder/types"
import { el } from "../dom"
import { t } from "../i18n"
import type { OrderState } from "../store/orders"

/** Says whether a product can be had: in stock, available for backorder, or sold out. */
export function badge(availability: BackorderAvailability): HTMLElement {
  return el(
    "span",
    { class: `badge badge-${availability}`, "data-testid": "availability", "data-availability": availability },
    t.availability[availability]
  )
}

/** Says how an order or one of its lines stands. */
export function stateBadge(state: OrderState, testId: string): HTMLElement {
  return el("span", { class: `badge badge-${state}`, "data-testid": testId, "data-state": state }, t.order.state[state])
}
