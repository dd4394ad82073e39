import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `backorder` on an order. Read-only: the backorder names its order, so no second table says it again. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { linkable: { ...BackorderModule.linkable.backorder.toJSON(), primaryKey: "order_id" } },
  { readOnly: true }
)
