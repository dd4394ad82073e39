import type { HttpTypes } from "@medusajs/types"
import type { World } from "./in-a-shop"

/** An order as the shopper got it, as far as it is needed here. */
export interface Placed {
  id: string
  items?: { id: string; variant_id?: string | null }[] | null
}

/**
 * Ships units of an order's lines, in the order of its lines.
 *
 * @param locationId - where they leave from; left out, where core has reserved them.
 */
export function ship(
  { admin }: World,
  placed: Placed,
  quantities: number[],
  locationId?: string
): Promise<HttpTypes.AdminOrderResponse> {
  const items = quantities.map((quantity, index) => ({ id: placed.items?.[index].id ?? "", quantity }))
  return admin.post(`/admin/orders/${placed.id}/fulfillments?fields=id,fulfillment_status,*fulfillments`, {
    items,
    ...(locationId && { location_id: locationId }),
  })
}

/** Units on the shelf, as core has them. */
export async function stockOf({ admin }: World, inventoryItemId: string, locationId: string): Promise<number> {
  const { inventory_levels } = await admin.get<HttpTypes.AdminInventoryLevelListResponse>(
    `/admin/inventory-items/${inventoryItemId}/location-levels?location_id=${locationId}`
  )
  return inventory_levels[0].stocked_quantity
}

/** How far the order is shipped, as core says. */
export async function fulfillmentStateOf({ admin }: World, placed: Placed) {
  const { order } = await admin.get<HttpTypes.AdminOrderResponse>(
    `/admin/orders/${placed.id}?fields=%2Bfulfillment_status`
  )
  return {
    status: order.fulfillment_status,
    fulfillments: order.fulfillments?.filter((fulfillment) => !fulfillment.canceled_at).length,
    fulfilled: order.items.map((item) => item.detail.fulfilled_quantity),
  }
}
