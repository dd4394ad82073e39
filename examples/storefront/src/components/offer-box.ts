import { lineNote } from "medusa-plugin-backorder/client"
import { el } from "../dom"
import { money } from "../format"
import { locale, t } from "../i18n"
import type { Variant } from "../store/catalog"
import type { Offer } from "../store/offer"
import { badge } from "./badge"
import { promoText } from "./promo"

/** Price of a variant, whether it can be had, how many more can be ordered, and the merchant's words. */
export function offerBox({ calculated_price: price }: Variant, offer: Offer): (HTMLElement | null)[] {
  const more = moreOf(offer)
  return [
    el("p", { class: "price", "data-testid": "price" }, money(price?.calculated_amount, price?.currency_code ?? "eur")),
    badge(offer.availability),
    more ? el("p", { class: "muted", "data-testid": "more" }, more) : null,
    promoText(offer.promo),
  ]
}

/** Where backorders have a limit: what is in stock, and how many more than that can be ordered. */
function moreOf({ availability, in_stock, for_backorder, in_cart }: Offer): string {
  if (availability === "out_of_stock" || !Number.isFinite(for_backorder) || for_backorder <= 0) {
    return ""
  }
  const inStock = in_stock > 0 && Number.isFinite(in_stock) ? t.product.in_stock(in_stock) : ""
  const besides = in_cart > 0 ? t.product.besides_cart(in_cart) : ""
  return [inStock, t.product.more(for_backorder), besides].filter(Boolean).join(" ")
}

/** Says how many of the wanted units would be sent later, or that there are not so many; nothing when all is well. */
export function outlook({ in_stock, for_backorder, expectedOn, availability }: Offer, wanted: number): string {
  if (availability === "out_of_stock" || !(wanted > in_stock)) {
    return ""
  }
  if (wanted > in_stock + for_backorder) {
    return t.product.at_most(in_stock + for_backorder)
  }
  const units = wanted - in_stock
  const backorder = { quantity: units, promo: null, expected_on: expectedOn(units) }
  return lineNote({ quantity: wanted, backorder }, locale) ?? ""
}
