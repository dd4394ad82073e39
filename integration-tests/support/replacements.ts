import type { HttpTypes } from "@medusajs/types"
import type { World } from "./in-a-shop"

/** What comes back, and what goes out for it. */
interface Replacement {
  order: { id: string }
  back: { id: string; quantity: number }[]
  out: { variant_id: string; quantity: number }[]
}

/** The customer sends something back for something else. */
export async function exchange({ admin, shop }: World, { order, back, out }: Replacement): Promise<void> {
  const begun = await admin.post<HttpTypes.AdminExchangeResponse>("/admin/exchanges", { order_id: order.id })
  const url = `/admin/exchanges/${begun.exchange.id}`
  await admin.post(`${url}/inbound/items`, { items: back })
  await admin.post(`${url}/outbound/items`, { items: out })
  await admin.post(`${url}/outbound/shipping-method`, { shipping_option_id: shop.shippingOption.id })
  await admin.post(`${url}/request`)
}

/** The customer complains about something and gets something for it. */
export async function claim({ admin, shop }: World, { order, back, out }: Replacement): Promise<void> {
  const begun = await admin.post<HttpTypes.AdminClaimResponse>("/admin/claims", {
    type: "replace",
    order_id: order.id,
  })
  const url = `/admin/claims/${begun.claim.id}`
  await admin.post(`${url}/claim-items`, { items: back })
  await admin.post(`${url}/outbound/items`, { items: out })
  await admin.post(`${url}/outbound/shipping-method`, { shipping_option_id: shop.shippingOption.id })
  await admin.post(`${url}/request`)
}
