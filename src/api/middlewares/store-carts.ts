import type { MedusaRequest } from "@medusajs/framework/http"
import type { StoreCartItemBackorder } from "../contracts"
import { readWaitingLines } from "../views/cart-lines"
import { enrichResponse } from "./enrich"
import { shopperOf } from "./shopper"

interface StoreCartItem {
  id: string
  product_id?: string | null
  variant_id?: string | null
  quantity?: number
  backorder?: StoreCartItemBackorder
}

interface StoreCart {
  sales_channel_id?: string | null
  items?: StoreCartItem[]
}

/** Adds `backorder` to the lines of a cart: how many units of each would wait if it were ordered now. */
export const addCartItemBackorders = enrichResponse(async ({ cart }: { cart?: StoreCart }, req: MedusaRequest) => {
  const items = cart?.items ?? []
  const lines = items.flatMap(({ id, product_id, variant_id, quantity }) =>
    product_id && variant_id && quantity ? [{ id, product_id, variant_id, quantity }] : []
  )
  const shopper = shopperOf(req)
  const channelIds = cart?.sales_channel_id ? [cart.sales_channel_id] : shopper.channelIds
  const waiting = await readWaitingLines(req.scope, lines, { ...shopper, channelIds })
  for (const item of items) {
    item.backorder = waiting.get(item.id) ?? null
  }
})
