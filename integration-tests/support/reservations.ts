import type { HttpTypes } from "@medusajs/types"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"
import type { Product } from "./products"

/** For which order line units are put aside, and where; left out, for none and at the shop's location. */
export interface Place {
  lineItemId?: string
  locationId?: string
}

/** Puts units of a product aside by hand. @returns the id of the reservation. */
export async function reserve(
  { admin, shop }: World,
  product: Product,
  quantity: number,
  { lineItemId, locationId = shop.location.id }: Place = {}
): Promise<string> {
  const { reservation } = await admin.post<HttpTypes.AdminReservationResponse>("/admin/reservations", {
    location_id: locationId,
    inventory_item_id: product.variant.inventoryItemId,
    quantity,
    ...(lineItemId && { line_item_id: lineItemId }),
  })
  return reservation.id
}

/** What core holds for an order's first line. */
export async function reservationsOf({ admin }: World, placed: Placed): Promise<HttpTypes.AdminReservation[]> {
  const { reservations } = await admin.get<HttpTypes.AdminReservationListResponse>(
    `/admin/reservations?line_item_id=${placed.items?.[0].id}`
  )
  return reservations
}
