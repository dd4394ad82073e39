import { model } from "@medusajs/framework/utils"

/**
 * What a customer has answered to a delay: `answer` is a `DelayAnswer`. `delay_key` names the delay, so that each is answered
 * once.
 */
const BackorderAnswer = model
  .define("backorder_answer", {
    id: model.id({ prefix: "boans" }).primaryKey(),
    backorder_id: model.text(),
    product_id: model.text(),
    delay_key: model.text(),
    answer: model.text(),
    quantity: model.float(),
    answered_at: model.dateTime(),
  })
  .indexes([{ on: ["delay_key"], unique: true, where: "deleted_at IS NULL" }])

export default BackorderAnswer
