import { model } from "@medusajs/framework/utils"

/**
 * A short-lived hold on stock and allowance while one cart is being completed. `quantity` are units of the inventory
 * item, `backordered_quantity` those of them that no stock covered when the claim was made. One claim of a cart has what its
 * shopper was `told` of the lines that wait, by variant id, until they are backorder lines.
 */
const BackorderClaim = model
  .define("backorder_claim", {
    id: model.id({ prefix: "bocla" }).primaryKey(),
    cart_id: model.text(),
    sales_channel_id: model.text().nullable(),
    inventory_item_id: model.text(),
    quantity: model.float(),
    backordered_quantity: model.float(),
    told: model.json().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([
    { on: ["inventory_item_id"] },
    { on: ["cart_id", "inventory_item_id"], unique: true },
    { on: ["expires_at"] },
  ])

export default BackorderClaim
