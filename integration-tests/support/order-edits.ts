import type { Wanted } from "./checkout"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** What becomes of an order's lines: new quantities in the order of its lines (0 takes a line away), and lines added. */
export interface Change {
  quantities?: (number | undefined)[]
  added?: Wanted[]
}

/**
 * Edits an order and confirms the edit.
 *
 * @throws Refusal when core does not allow it; then no edit is left open.
 */
export async function editOrder(
  { admin }: Pick<World, "admin">,
  placed: Placed,
  { quantities = [], added = [] }: Change
) {
  const edit = `/admin/order-edits/${placed.id}`
  await admin.post("/admin/order-edits", { order_id: placed.id })
  try {
    for (const [index, quantity] of quantities.entries()) {
      if (quantity !== undefined) {
        await admin.post(`${edit}/items/item/${placed.items?.[index].id}`, { quantity })
      }
    }
    if (added.length) {
      await admin.post(`${edit}/items`, { items: added })
    }
    await admin.post(`${edit}/request`)
    await admin.post(`${edit}/confirm`)
  } catch (error) {
    await admin.delete(edit)
    throw error
  }
}
