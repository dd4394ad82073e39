import type { Wanted } from "./checkout"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** What goes out to a customer instead of units of the order's first line. */
export interface Replacement {
  kind: "exchanges" | "claims"
  /** Units that the customer sends back. */
  back: number
  sent: Wanted
  /** Whether it has a shipping method of its own; core reserves nothing for one that has none. */
  shipped?: boolean
}

/** Makes and confirms an exchange or a claim. @returns its id and that of the return that belongs to it. */
export async function replace(
  { admin, shop }: World,
  placed: Placed,
  { kind, back, sent, shipped = true }: Replacement
): Promise<{ id: string; returnId: string }> {
  const made = await admin.post<Made>(`/admin/${kind}`, {
    order_id: placed.id,
    ...(kind === "claims" && { type: "replace" }),
  })
  const { id = "" } = made.exchange ?? made.claim ?? {}
  await admin.post(`/admin/${kind}/${id}/inbound/items`, {
    location_id: shop.location.id,
    items: [{ id: placed.items?.[0].id, quantity: back }],
  })
  await admin.post(`/admin/${kind}/${id}/outbound/items`, { items: [sent] })
  if (shipped) {
    await admin.post(`/admin/${kind}/${id}/outbound/shipping-method`, { shipping_option_id: shop.shippingOption.id })
  }
  await admin.post(`/admin/${kind}/${id}/request`)
  const { exchange, claim } = await admin.get<Made>(`/admin/${kind}/${id}?fields=id,return_id`)
  return { id, returnId: (exchange ?? claim)?.return_id ?? "" }
}

interface Made {
  exchange?: { id: string; return_id?: string }
  claim?: { id: string; return_id?: string }
}
