import type { Availability } from "./codes"

/** What decides how something can be bought. */
interface Stand {
  available: boolean
  out_of_stock: boolean
}

/** Beyond it Google refuses a date as not to be believed: https://support.google.com/merchants/answer/6324470 */
const FARTHEST_DAYS = 365

const DAY_MS = 24 * 60 * 60 * 1000

/** @returns one word for how a variant can be bought now. */
export function availabilityOf({ available, out_of_stock }: Stand): Availability {
  if (!out_of_stock) {
    return "in_stock"
  }
  return available ? "backorder" : "out_of_stock"
}

/** @returns the same for a product: the best of its variants; one without variants cannot be bought. */
export function availabilityOfAll(variants: Stand[]): Availability {
  const all = new Set(variants.map(availabilityOf))
  return (["in_stock", "backorder"] as const).find((one) => all.has(one)) ?? "out_of_stock"
}

/**
 * @param expectedOn - `YYYY-MM-DD`, not one that has passed.
 * @param today - `YYYY-MM-DD`.
 * @returns the day on which what can be backordered should be there, as far as a product feed takes one.
 */
export function availabilityDateOf(
  availability: Availability,
  expectedOn: string | null,
  today: string
): string | null {
  const isFar = expectedOn !== null && Date.parse(expectedOn) - Date.parse(today) > FARTHEST_DAYS * DAY_MS
  return availability === "backorder" && !isFar ? expectedOn : null
}
