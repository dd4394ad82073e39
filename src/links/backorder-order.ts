import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `order` on a backorder: its display id, customer and total. */
export default defineLink(
  { linkable: BackorderModule.linkable.backorder, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
