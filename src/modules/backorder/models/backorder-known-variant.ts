import { model } from "@medusajs/framework/utils"

/**
 * A variant that core's `allow_backorder` was switched on for, or found on, because its product is available for backorder.
 * From then on the merchant may switch it off. One without a row is new. `was_allowed` is how core had it then, which leaving
 * the plugin goes back to.
 */
const BackorderKnownVariant = model
  .define("backorder_known_variant", {
    id: model.id({ prefix: "boknv" }).primaryKey(),
    variant_id: model.text(),
    product_id: model.text(),
    was_allowed: model.boolean().default(false),
  })
  .indexes([
    { on: ["variant_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["product_id"], where: "deleted_at IS NULL" },
  ])

export default BackorderKnownVariant
