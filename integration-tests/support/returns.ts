import type { HttpTypes } from "@medusajs/types"
import type { World } from "./in-a-shop"

/**
 * Takes units of a shipped line back in, on the shelf of a location.
 *
 * @throws Refusal when core does not allow it; then no return is left open.
 */
export async function takeBack(
  { admin }: Pick<World, "admin">,
  order: { id: string },
  items: { id: string; quantity: number }[],
  locationId: string
): Promise<void> {
  const begun = await admin.post<HttpTypes.AdminReturnResponse>("/admin/returns", {
    order_id: order.id,
    location_id: locationId,
  })
  const url = `/admin/returns/${begun.return.id}`
  try {
    await admin.post(`${url}/request-items`, { items })
    await admin.post(`${url}/request`)
  } catch (error) {
    await admin.delete(`${url}/request`)
    throw error
  }
  await admin.post(`${url}/receive`)
  await admin.post(`${url}/receive-items`, { items })
  await admin.post(`${url}/receive/confirm`)
}
