import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import BackorderModule from "../modules/backorder"

/** `backorder_settings` on a product. Read-only: the settings row names its product, so no second table says it again. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { linkable: { ...BackorderModule.linkable.backorderSettings.toJSON(), primaryKey: "product_id" } },
  { readOnly: true }
)
