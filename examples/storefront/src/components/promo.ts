import { el } from "../dom"

/** The merchant's words about the backorder; nothing when there are none. */
export function promoText(promo: string | null | undefined): HTMLElement | null {
  return promo ? el("p", { class: "promo", "data-testid": "promo" }, promo) : null
}
