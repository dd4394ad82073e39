import type { Wanted } from "./checkout"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** What becomes of an order's lines: new quantities in the order of its lines (0 takes a line away), and lines added. */
export interface Change {
  quantities?: number[]
  added?: Wanted[]
}

/** Edits an order and confirms the edit. */
export async function editOrder({ admin }: World, placed: Placed, { quantities = [], added = [] }: Change) {
  await admin.post("/admin/order-edits", { order_id: placed.id })
  for (const [index, quantity] of quantities.entries()) {
    await admin.post(`/admin/order-edits/${placed.id}/items/item/${placed.items?.[index].id}`, { quantity })
  }
  if (added.length) {
    await admin.post(`/admin/order-edits/${placed.id}/items`, { items: added })
  }
  await admin.post(`/admin/order-edits/${placed.id}/request`)
  await admin.post(`/admin/order-edits/${placed.id}/confirm`)
}
