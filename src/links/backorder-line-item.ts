import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `order_line_item` on a backorder line: the titles, SKU and picture as they were ordered. */
export default defineLink(
  { linkable: BackorderModule.linkable.backorderLine, field: "line_item_id" },
  OrderModule.linkable.orderLineItem,
  { readOnly: true }
)
