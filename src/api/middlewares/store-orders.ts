import type { MedusaRequest } from "@medusajs/framework/http"
import type { StoreOrderBackorder, StoreOrderItemBackorder } from "../contracts"
import { readOrderBackorders } from "../views/order-backorders"
import { enrichResponse, leavesOut } from "./enrich"

interface StoreOrderItem {
  id: string
  backorder?: StoreOrderItemBackorder
}

/** An order as an answer has it: `fields` may have left out all but the id. */
export interface StoreOrder {
  id: string
  created_at?: string | Date
  items?: StoreOrderItem[] | null
  backorder?: StoreOrderBackorder
}

/** Adds `backorder` to orders and their lines: what of them waits, or waited, for stock. */
export const addOrderBackorders = enrichResponse(
  async ({ orders, order }: { orders?: StoreOrder[]; order?: StoreOrder }, req: MedusaRequest) =>
    addToOrders(orders ?? (order ? [order] : []), req)
)

export async function addToOrders(orders: StoreOrder[], req: MedusaRequest): Promise<void> {
  if (!orders.length) {
    return
  }
  const backorders = await readOrderBackorders(req.scope, orders)
  for (const order of orders) {
    const backorder = backorders.get(order.id)
    if (!leavesOut(req, "backorder")) {
      order.backorder = backorder?.order ?? null
    }
    for (const item of leavesOut(req, "items.backorder") ? [] : (order.items ?? [])) {
      item.backorder = backorder?.items.get(item.id) ?? null
    }
  }
}
