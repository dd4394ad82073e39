import { model } from "@medusajs/framework/utils"

/**
 * A short-lived hold on an inventory item while one fulfilment of it is under way. Core takes stock and reservation one
 * after the other, so whoever looks in between would count the same units twice. `holder` is one request.
 */
const BackorderFulfillmentHold = model
  .define("backorder_fulfillment_hold", {
    id: model.id({ prefix: "bohol" }).primaryKey(),
    inventory_item_id: model.text(),
    holder: model.text(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["inventory_item_id"], unique: true }, { on: ["holder"] }])

export default BackorderFulfillmentHold
