import type { World } from "./in-a-shop"

/**
 * Edits an order so that it has so many units of one of its lines.
 *
 * @throws Refusal when core does not allow it; then no edit is left open.
 */
export async function editOrder(
  { admin }: Pick<World, "admin">,
  order: { id: string },
  lineId: string,
  quantity: number
): Promise<void> {
  const edit = `/admin/order-edits/${order.id}`
  await admin.post("/admin/order-edits", { order_id: order.id })
  try {
    await admin.post(`${edit}/items/item/${lineId}`, { quantity })
    await admin.post(`${edit}/request`)
    await admin.post(`${edit}/confirm`)
  } catch (error) {
    await admin.delete(edit)
    throw error
  }
}
