import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** Announces that units of an order's first line come back to the shop's location. @returns the id of the return. */
export async function requestReturn({ admin, shop }: World, placed: Placed, quantity: number): Promise<string> {
  const { return: made } = await admin.post<{ return: { id: string } }>("/admin/returns", {
    order_id: placed.id,
    location_id: shop.location.id,
  })
  await admin.post(`/admin/returns/${made.id}/request-items`, { items: [{ id: placed.items?.[0].id, quantity }] })
  await admin.post(`/admin/returns/${made.id}/request`)
  return made.id
}

/** Takes the units in: they lie on the shelf again. */
export async function receiveReturn({ admin }: World, returnId: string, placed: Placed, quantity: number) {
  await admin.post(`/admin/returns/${returnId}/receive`)
  await admin.post(`/admin/returns/${returnId}/receive-items`, { items: [{ id: placed.items?.[0].id, quantity }] })
  await admin.post(`/admin/returns/${returnId}/receive/confirm`)
}
