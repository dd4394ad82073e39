import { model } from "@medusajs/framework/utils"

/**
 * Units of an inventory item on their way to a location: a delivery, or one line of a purchase order. Quantities are decimals
 * (`numeric` by migration) of the item. `expected_on` is a calendar date (`YYYY-MM-DD`), `status` an `IncomingStatus`.
 * `late_told_at` is when the admin was told that its day has passed; another day forgets that.
 */
const BackorderIncoming = model
  .define("backorder_incoming", {
    id: model.id({ prefix: "boinc" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    quantity: model.float(),
    received_quantity: model.float().default(0),
    expected_on: model.text(),
    reference: model.text().searchable().nullable(),
    note: model.text().nullable(),
    status: model.text().default("expected"),
    late_told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["inventory_item_id", "location_id"], where: "status = 'expected' AND deleted_at IS NULL" },
    { on: ["status", "expected_on"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "incoming_quantity_positive", expression: (columns) => `${columns.quantity} > 0` },
    {
      name: "incoming_received_quantity_within",
      expression: (columns) => `${columns.received_quantity} BETWEEN 0 AND ${columns.quantity}`,
    },
    {
      name: "incoming_expected_on_is_a_date",
      expression: (columns) => `${columns.expected_on} ~ '^\\d{4}-\\d{2}-\\d{2}$'`,
    },
  ])

export default BackorderIncoming
