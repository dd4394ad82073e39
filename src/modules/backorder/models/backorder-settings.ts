import { model } from "@medusajs/framework/utils"

/**
 * What the merchant set for one product. `expected_on` is a calendar date (`YYYY-MM-DD`): a day has no time zone.
 * `limit_reached_at` is when the last unit of the maximum was taken, and nothing while there is room. `limited_since` is
 * when the product got a maximum, however often that has changed since: an earlier order did not have to claim.
 * `limit_to_incoming`: no more may be backordered than what is on its way and promised to nobody.
 */
const BackorderSettings = model
  .define("backorder_settings", {
    id: model.id({ prefix: "boset" }).primaryKey(),
    product_id: model.text(),
    enabled: model.boolean().default(false),
    promo: model.text().translatable().nullable(),
    max_quantity: model.number().nullable(),
    expected_on: model.text().nullable(),
    limit_to_incoming: model.boolean().default(false),
    limit_reached_at: model.dateTime().nullable(),
    limited_since: model.dateTime().nullable(),
  })
  .indexes([{ on: ["product_id"], unique: true, where: "deleted_at IS NULL" }])
  .checks([
    { name: "max_quantity_not_negative", expression: (columns) => `${columns.max_quantity} >= 0` },
    { name: "expected_on_is_a_date", expression: (columns) => `${columns.expected_on} ~ '^\\d{4}-\\d{2}-\\d{2}$'` },
  ])

export default BackorderSettings
