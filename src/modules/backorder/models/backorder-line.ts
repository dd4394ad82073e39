import { model } from "@medusajs/framework/utils"
import Backorder from "./backorder"
import BackorderEntry from "./backorder-entry"

/**
 * One order line on backorder. Quantities are decimals: `float` of the DML is a `numeric` column here (by migration), which
 * Medusa then reads as a number. `backordered_quantity` is the most that ever waited, `outstanding_quantity` what waits
 * now; `ordered_at` is its backorder's, so that what waits is listed without it; `promo` and `expected_on` are what the
 * shopper was told when ordering.
 *
 * `promised_on` is the day of its last unit, `null` where incoming stock does not cover all that waits; `parts` what comes on which
 * day (`[{ quantity, on }]`), `null` where all of it comes on that one. `delayed_from` is the promise that is not kept, until that was told.
 */
const BackorderLine = model
  .define("backorder_line", {
    id: model.id({ prefix: "boli" }).primaryKey(),
    line_item_id: model.text(),
    product_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    quantity: model.float(),
    backordered_quantity: model.float(),
    outstanding_quantity: model.float(),
    ordered_at: model.dateTime(),
    location_id: model.text().nullable(),
    promo: model.text().nullable(),
    expected_on: model.text().nullable(),
    promised_on: model.text().nullable(),
    parts: model.json().nullable(),
    delayed_from: model.text().nullable(),
    backorder: model.belongsTo(() => Backorder, { mappedBy: "lines" }),
    entries: model.hasMany(() => BackorderEntry, { mappedBy: "line" }),
  })
  .cascades({ delete: ["entries"] })
  .indexes([
    { on: ["line_item_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["variant_id"], where: "outstanding_quantity > 0 AND deleted_at IS NULL" },
    { on: ["product_id"], where: "deleted_at IS NULL" },
    { name: "IDX_backorder_line_delayed", on: ["id"], where: "delayed_from IS NOT NULL AND deleted_at IS NULL" },
  ])

export default BackorderLine
