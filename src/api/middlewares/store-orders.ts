import type { MedusaRequest } from "@medusajs/framework/http"
import { backorderService } from "../../modules/backorder/name"
import type { StoreOrderBackorder, StoreOrderItemBackorder } from "../contracts"
import { enrichResponse } from "./enrich"

interface StoreOrderItem {
  id: string
  backorder?: StoreOrderItemBackorder
}

interface StoreOrder {
  id: string
  items?: StoreOrderItem[]
  backorder?: StoreOrderBackorder
}

/** Adds `backorder` to orders and their lines: what of them waits, or waited, for stock. */
export const addOrderBackorders = enrichResponse(
  async (body: { orders?: StoreOrder[]; order?: StoreOrder }, req: MedusaRequest) => {
    const orders = body.orders ?? (body.order ? [body.order] : [])
    const service = backorderService(req.scope)
    const backorders = await service.listBackorders(
      { order_id: orders.map((order) => order.id) },
      { relations: ["lines"] }
    )
    const byOrder = new Map(backorders.map((backorder) => [backorder.order_id, backorder]))
    const lines = new Map(backorders.flatMap((backorder) => backorder.lines.map((line) => [line.line_item_id, line])))
    for (const order of orders) {
      const own = byOrder.get(order.id)
      order.backorder = own
        ? {
            status: own.status as NonNullable<StoreOrderBackorder>["status"],
            outstanding_quantity: own.outstanding_quantity,
          }
        : null
      for (const item of order.items ?? []) {
        item.backorder = itemView(lines.get(item.id))
      }
    }
  }
)

function itemView(line: StoreOrderItemBackorder | undefined): StoreOrderItemBackorder {
  return line
    ? {
        backordered_quantity: line.backordered_quantity,
        outstanding_quantity: line.outstanding_quantity,
        promo: line.promo,
        expected_on: line.expected_on,
      }
    : null
}
