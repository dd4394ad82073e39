import type { HttpTypes } from "@medusajs/types"
import type { Wanted } from "./checkout"
import type { World } from "./in-a-shop"

/** An order that a merchant writes for a customer; it is none until it is converted. */
export async function draftOrder({ admin, shop }: World, items: Wanted[]): Promise<HttpTypes.AdminDraftOrder> {
  const { draft_order } = await admin.post<HttpTypes.AdminDraftOrderResponse>("/admin/draft-orders", {
    region_id: shop.region.id,
    sales_channel_id: shop.salesChannel.id,
    email: "shopper@example.com",
    items,
  })
  return draft_order
}

/** Makes the draft an order. */
export async function convertDraft({ admin }: World, draft: { id: string }): Promise<void> {
  await admin.post(`/admin/draft-orders/${draft.id}/convert-to-order`)
}
