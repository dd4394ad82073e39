import { model } from "@medusajs/framework/utils"

/**
 * What has come in of incoming stock, one row each time. `idempotency_key` is the request's own word for it: the same word
 * again receives nothing more. Of a row without `stocked_at` it is not known that core's stock was raised.
 */
const BackorderReceipt = model
  .define("backorder_receipt", {
    id: model.id({ prefix: "borcp" }).primaryKey(),
    incoming_id: model.text(),
    quantity: model.float(),
    idempotency_key: model.text().nullable(),
    stocked_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["incoming_id", "idempotency_key"], unique: true, where: "deleted_at IS NULL" }])

export default BackorderReceipt
