import { lower } from "./allowance"
import { renderPromo, unlessPassed } from "./promo"
import { sumOf } from "./quantity"
import type { Settings } from "./settings"

/** What a shopper is told of a product or of one of its variants. `null` = there is nothing to say, or no limit. */
export interface Told {
  promo: string | null
  max_quantity: number | null
  remaining_quantity: number | null
  /** `YYYY-MM-DD`; not one that has passed. */
  expected_on: string | null
}

/** What a shopper is told, before it is put into words: `promo` as the merchant wrote it. */
export type ToldFacts = Told

/** What is kept of a cart that is being ordered. */
export type ToldByVariant = Record<string, ToldFacts>

/** What may be backordered, and what of it is left; `null` = no limit. */
export interface Room {
  max_quantity: number | null
  remaining: number | null
}

/** When what is asked about is expected by what is on its way (`YYYY-MM-DD`); `null` = that does not say. */
type Coming = string | null

/** A product with its variants; only those that are `offered` may be backordered. */
export interface ProductRoom extends Room {
  variants: (Room & { offered: boolean })[]
}

/**
 * What a shopper is told. The one function that says so: on the page, in the cart, on the order, in messages and in the
 * admin's preview. Whether it is said (while out of stock, where a line would wait) is for those who ask.
 *
 * @param variant - the variant that is asked about; `null` = the product as a whole.
 * @param product - what `allowanceOf` says of it.
 * @param coming - of the units that are asked about; where it does not say, they are expected when the merchant has set it.
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 * @param locale - BCP 47 tag of the shopper's language.
 */
export function tell(
  settings: Pick<Settings, "promo" | "expected_on">,
  variant: Room | null,
  product: ProductRoom,
  coming: Coming,
  today: string,
  locale?: string
): Told {
  return putIntoWords(factsOf(settings, variant, product, coming, today), locale)
}

/** What `tell` would put into words; for who keeps it, to be worded in a language that is not known yet. */
export function factsOf(
  settings: Pick<Settings, "promo" | "expected_on">,
  variant: Room | null,
  product: ProductRoom,
  coming: Coming,
  today: string
): ToldFacts {
  const { max_quantity, remaining } = variant ?? roomOf(product)
  return {
    promo: settings.promo,
    max_quantity,
    remaining_quantity: remaining,
    expected_on: coming ?? unlessPassed(settings.expected_on, today),
  }
}

export function putIntoWords(facts: ToldFacts, locale?: string): Told {
  const values = { number: facts.max_quantity, remaining: facts.remaining_quantity, date: facts.expected_on }
  return { ...facts, promo: renderPromo(facts.promo, values, locale) }
}

/** A product of which every variant has a maximum of its own has no more room than they have together. */
export function roomOf(product: ProductRoom): Room {
  const offered = product.variants.filter((variant) => variant.offered)
  if (!offered.length) {
    return product
  }
  return {
    max_quantity: lower(product.max_quantity, sumOrNone(offered.map((variant) => variant.max_quantity))),
    remaining: lower(product.remaining, sumOrNone(offered.map((variant) => variant.remaining))),
  }
}

function sumOrNone(limits: (number | null)[]): number | null {
  const known = limits.filter((limit) => limit !== null)
  return known.length === limits.length ? sumOf(known) : null
}
