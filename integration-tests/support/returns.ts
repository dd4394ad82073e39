import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** What comes back of an order: units of its first line to the shop's location, unless it says otherwise. */
export interface Goods {
  quantity: number
  lineId?: string
  locationId?: string
}

/**
 * Announces that goods come back. @returns the id of the return.
 *
 * @throws Refusal when core does not allow it; then no return is left open.
 */
export async function requestReturn({ admin, shop }: World, placed: Placed, goods: Goods): Promise<string> {
  const { return: made } = await admin.post<{ return: { id: string } }>("/admin/returns", {
    order_id: placed.id,
    location_id: goods.locationId ?? shop.location.id,
  })
  const url = `/admin/returns/${made.id}`
  try {
    await admin.post(`${url}/request-items`, itemsOf(placed, goods))
    await admin.post(`${url}/request`)
  } catch (error) {
    await admin.delete(`${url}/request`)
    throw error
  }
  return made.id
}

/** Takes the goods in: they lie on the shelf again. */
export async function receiveReturn({ admin }: World, returnId: string, placed: Placed, goods: Goods): Promise<void> {
  const url = `/admin/returns/${returnId}`
  await admin.post(`${url}/receive`)
  await admin.post(`${url}/receive-items`, itemsOf(placed, goods))
  await admin.post(`${url}/receive/confirm`)
}

/** The goods are announced and taken in. @throws Refusal as `requestReturn`. */
export async function takeBack(world: World, placed: Placed, goods: Goods): Promise<void> {
  await receiveReturn(world, await requestReturn(world, placed, goods), placed, goods)
}

function itemsOf(placed: Placed, { quantity, lineId = placed.items?.[0].id }: Goods) {
  return { items: [{ id: lineId, quantity }] }
}
