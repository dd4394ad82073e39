import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Backorder } from "../contracts"

type NumberedOrder = Pick<Backorder, "order_id" | "display_id" | "custom_display_id">

/** @returns what people call some orders, the oldest first. */
export async function readOrderNumbers(scope: MedusaContainer, orderIds: string[]): Promise<NumberedOrder[]> {
  if (orderIds.length === 0) {
    return []
  }
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "custom_display_id"],
    filters: { id: orderIds },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  })
  return data.map(({ id: order_id, display_id = null, custom_display_id = null }) => ({
    order_id,
    display_id,
    custom_display_id,
  }))
}
