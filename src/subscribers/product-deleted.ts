import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetBackorderSettingsWorkflow } from "../workflows/forget-backorder-settings"

export default async function productDeleted({ event, container }: SubscriberArgs<{ id: string }>) {
  const { id } = event.data
  const input =
    event.name === "product.deleted" ? { product_ids: [id], variant_ids: [] } : { product_ids: [], variant_ids: [id] }
  await forgetBackorderSettingsWorkflow(container).run({ input })
}

export const config: SubscriberConfig = {
  event: ["product.deleted", "product-variant.deleted"],
  context: { subscriberId: "backorder-product-deleted" },
}
