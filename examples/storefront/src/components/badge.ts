import { el } from "../dom"
import { AVAILABILITY_LABELS, type Availability } from "../store/availability"

/** Says whether a product can be had: in stock, available for backorder, or sold out. */
export function badge(availability: Availability): HTMLElement {
  return el(
    "span",
    { class: `badge badge-${availability}`, "data-testid": "availability", "data-availability": availability },
    AVAILABILITY_LABELS[availability]
  )
}
