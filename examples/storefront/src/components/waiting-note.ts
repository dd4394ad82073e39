import { type BackorderedLine, lineNote } from "medusa-plugin-backorder/client"
import { el } from "../dom"
import { locale } from "../i18n"
import { promoText } from "./promo"

/**
 * The note under a line of a cart or an order: how much of it is sent later; nothing when no unit waits.
 *
 * @param promo - what wins a shopper who has not ordered yet.
 */
export function waitingNote(line: BackorderedLine, promo?: string | null): HTMLElement | null {
  const note = lineNote(line, locale)
  return note
    ? el(
        "div",
        { class: "waiting", "data-testid": "waiting" },
        el("p", { "data-testid": "waiting-quantity" }, note),
        promoText(promo)
      )
    : null
}
