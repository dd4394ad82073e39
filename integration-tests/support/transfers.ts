import { Modules } from "@medusajs/framework/utils"
import type { HttpTypes } from "@medusajs/types"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"

/** Hands an order to a customer with another address, who accepts it. */
export async function transferOrder({ admin, shopper, container }: World, placed: Placed, email: string) {
  // Only a customer with an account can be handed an order, and nobody has a password here.
  const customer = await container.resolve(Modules.CUSTOMER).createCustomers({ email, has_account: true })
  await admin.post(`/admin/orders/${placed.id}/transfer`, { customer_id: customer.id })
  const { order_changes } = await admin.get<HttpTypes.AdminOrderChangesResponse>(`/admin/orders/${placed.id}/changes`)
  const token = order_changes
    .flatMap((change) => change.actions)
    .find((action) => action.action === "TRANSFER_CUSTOMER")?.details?.token
  await shopper.post(`/store/orders/${placed.id}/transfer/accept`, { token })
}
