"use server"

import { sdk } from "@lib/config"
import type { StoreProductBackorder } from "medusa-plugin-backorder/types"

/**
 * How products can be bought on backorder right now, by product id: for pages that are cached, whose own
 * `product.backorder` is as old as the page.
 */
export async function readBackorders(productIds: string[]): Promise<Record<string, StoreProductBackorder>> {
  const { backorders } = await sdk.client.fetch<{
    backorders: (StoreProductBackorder & { product_id: string })[]
  }>("/store/backorders", { query: { product_id: productIds }, cache: "no-store" })
  return Object.fromEntries(backorders.map((backorder) => [backorder.product_id, backorder]))
}
