import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { VariantScope } from "../modules/backorder/core-tables/new-variants"
import { backorderService } from "../modules/backorder/name"
import { BackorderSettingsEvents } from "../workflows/events"
import { switchOnNewVariantsWorkflow } from "../workflows/switch-on-new-variants"

interface EventData {
  id?: string
  product_id?: string
}

/**
 * Core tells of a variant that comes with an update of its product, or with an import, by the product's event alone. Saved
 * settings are looked at for the variants that an import of settings has switched on.
 */
export default async function variantsChanged({ event, container }: SubscriberArgs<EventData>) {
  const scope = scopeOf(event.name, event.data)
  // Nearly every update of a product brings nothing new, and an import of products makes thousands of them.
  const [found] = await backorderService(container).readNewVariants(scope, { after: "", limit: 1 })
  if (found) {
    await switchOnNewVariantsWorkflow(container).run({ input: scope })
  }
}

function scopeOf(name: string, { id = "", product_id = id }: EventData): VariantScope {
  return name === "product-variant.created" ? { variant_ids: [id] } : { product_ids: [product_id] }
}

export const config: SubscriberConfig = {
  event: ["product-variant.created", "product.updated", BackorderSettingsEvents.UPDATED],
  context: { subscriberId: "backorder-variants-changed" },
}
