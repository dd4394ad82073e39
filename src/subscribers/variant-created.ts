import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { switchOnNewVariantsWorkflow } from "../workflows/switch-on-new-variants"

export default async function variantCreated({ event, container }: SubscriberArgs<{ id: string }>) {
  await switchOnNewVariantsWorkflow(container).run({ input: { variant_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: "product-variant.created",
  context: { subscriberId: "backorder-variant-created" },
}
