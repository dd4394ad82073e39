import { model } from "@medusajs/framework/utils"

/**
 * Notes that a cart has claimed, and outlives its claims by some days: an order whose cart has no row was placed without the
 * plugin. See `core-tables/unclaimed-orders.ts`.
 */
const BackorderClaimedCart = model
  .define("backorder_claimed_cart", {
    id: model.id({ prefix: "bocca" }).primaryKey(),
    cart_id: model.text(),
    claimed_at: model.dateTime(),
  })
  .indexes([{ on: ["cart_id"], unique: true, where: "deleted_at IS NULL" }, { on: ["claimed_at"] }])

export default BackorderClaimedCart
