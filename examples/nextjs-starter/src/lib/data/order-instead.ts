"use server"

import { addToCart, retrieveCart, updateLineItem } from "@lib/data/cart"
import type { Refusal } from "medusa-plugin-backorder/client"

interface Wanted {
  variantId: string
  /** All that the shopper wants of it, what lies in the cart already included. */
  quantity: number
  countryCode: string
}

/** Has the cart hold so many of a variant, as `in_stock` and `available_for_backorder` of a refusal count them. */
export async function orderInstead({ variantId, quantity, countryCode }: Wanted): Promise<Refusal[]> {
  const cart = await retrieveCart()
  const line = cart?.items?.find((item) => item.variant_id === variantId)
  return line ? updateLineItem({ lineId: line.id, quantity }) : addToCart({ variantId, quantity, countryCode })
}
