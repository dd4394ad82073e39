import type { HttpTypes } from "@medusajs/types"
import type { Refusal } from "medusa-plugin-backorder/client"

/*
 * Stands for the starter's own `src/lib/data/cart.ts`, with refusals given back as docs/storefront.md says, so that the files
 * beside it can be compiled here.
 */

export declare function retrieveCart(cartId?: string, fields?: string): Promise<HttpTypes.StoreCart | null>

export declare function addToCart(wanted: {
  variantId: string
  quantity: number
  countryCode: string
}): Promise<Refusal[]>

export declare function updateLineItem(wanted: { lineId: string; quantity: number }): Promise<Refusal[]>
