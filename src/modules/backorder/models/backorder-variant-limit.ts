import { model } from "@medusajs/framework/utils"

/** A variant's own ceiling under its product's. No row means that only the product's applies. */
const BackorderVariantLimit = model
  .define("backorder_variant_limit", {
    id: model.id({ prefix: "bolim" }).primaryKey(),
    variant_id: model.text(),
    max_quantity: model.number(),
  })
  .indexes([{ on: ["variant_id"], unique: true, where: "deleted_at IS NULL" }])
  .checks([{ name: "variant_max_quantity_not_negative", expression: (columns) => `${columns.max_quantity} >= 0` }])

export default BackorderVariantLimit
