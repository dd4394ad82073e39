import type { StoreBackorderRefusal } from "../types"

/** A line that the shop cannot sell as it was asked for. */
export interface Refusal {
  /** Product and variant, as the sentence names them; empty where your app has put the sentence into other words. */
  title: string
  /** Not known from the sentence alone. */
  variant_id?: string
  /** Not known from the sentence alone; `null` where the cart has no line of the variant yet. */
  line_item_id?: string | null
  requested: number
  in_stock: number
  available_for_backorder: number
}

/**
 * What a refused request ("add to cart", "place order") says of each line that goes past the limit. Medusa's JS SDK keeps
 * of an answer its message alone, which names both numbers; the `details` in the body of the answer also know the lines.
 *
 * @param error - what the SDK threw, or the body of an answer.
 * @returns nothing when it was refused for something else.
 */
export function refusalOf(error: unknown): Refusal[] {
  const { message, details } = (error ?? {}) as { message?: unknown; details?: unknown }
  const found = String(message).matchAll(
    /Cannot order ([\d.]+) of "(.{0,1000}?)": ([\d.]+) in stock and ([\d.]+) available for backorder\./g
  )
  const said = [...found].map(([, requested, title, inStock, available]) => ({
    title,
    requested: Number(requested),
    in_stock: Number(inStock),
    available_for_backorder: Number(available),
  }))
  const known = Array.isArray(details) ? details.filter(isOfStock) : []
  return known.length ? known.map((line, index) => ({ title: said[index]?.title ?? "", ...line })) : said
}

/** Others have `details` as well. */
function isOfStock(detail: Partial<StoreBackorderRefusal> | null): detail is StoreBackorderRefusal {
  return typeof detail?.available_for_backorder === "number"
}
