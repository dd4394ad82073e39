import type { HttpTypes } from "@medusajs/types"
import { isRefusedWith, sdk } from "../sdk"

export type Order = HttpTypes.StoreOrder
export type OrderItem = HttpTypes.StoreOrderLineItem
export type OrderState = "back_ordered" | "ready_to_ship" | "sent" | "canceled"

const WITH_FULFILLMENT = { fields: "+fulfillment_status" }

/** @returns the order, with what of it waits for stock. */
export async function readOrder(id: string): Promise<Order> {
  const { order } = await sdk.store.order.retrieve(id, WITH_FULFILLMENT)
  return order
}

/** @returns the orders of the customer who has signed in, the latest first; `null` when nobody has. */
export async function myOrders(): Promise<Order[] | null> {
  if (!(await sdk.client.getToken())) {
    return null
  }
  try {
    const { orders } = await sdk.store.order.list({ ...WITH_FULFILLMENT, order: "-created_at" })
    return orders
  } catch (error) {
    if (isRefusedWith(error, 401)) {
      return null
    }
    throw error
  }
}

/** @returns how the order stands: as long as anything of it waits, it is back-ordered. */
export function orderState(order: Order): OrderState {
  if (order.status === "canceled") {
    return "canceled"
  }
  if (order.backorder?.outstanding_quantity) {
    return "back_ordered"
  }
  return ["shipped", "delivered"].includes(order.fulfillment_status) ? "sent" : "ready_to_ship"
}

/** @returns how a line of the order stands. */
export function lineState(order: Order, item: OrderItem): OrderState {
  if (order.status === "canceled") {
    return "canceled"
  }
  if (item.backorder?.outstanding_quantity) {
    return "back_ordered"
  }
  return item.detail.shipped_quantity >= item.quantity ? "sent" : "ready_to_ship"
}
