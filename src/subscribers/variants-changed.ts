import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BACKORDER_SETTINGS_UPDATED } from "../workflows/events"
import { switchOnNewVariantsWorkflow } from "../workflows/switch-on-new-variants"

/** Core tells of a variant that comes with an update of its product, or with an import, by the product's event alone. */
export default async function variantsChanged({
  event,
  container,
}: SubscriberArgs<{ id?: string; product_id?: string }>) {
  const { id, product_id = id } = event.data
  if (product_id) {
    const input = event.name.startsWith("product-variant.")
      ? { variant_ids: [product_id] }
      : { product_ids: [product_id] }
    await switchOnNewVariantsWorkflow(container).run({ input })
  }
}

export const config: SubscriberConfig = {
  event: [
    "product.created",
    "product.updated",
    "product-variant.created",
    "product-variant.updated",
    BACKORDER_SETTINGS_UPDATED,
  ],
  context: { subscriberId: "backorder-variants-changed" },
}
