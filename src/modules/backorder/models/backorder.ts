import { model } from "@medusajs/framework/utils"
import BackorderLine from "./backorder-line"

/**
 * The part of one order that waits, or waited, for stock. `status` is a `BackorderStatus`, kept as text because only text
 * columns reach the view configuration of core's orders list. `told_status` is the one that an event has told last: what
 * differs is still to be told.
 */
const Backorder = model
  .define("backorder", {
    id: model.id({ prefix: "bo" }).primaryKey(),
    order_id: model.text(),
    status: model.text(),
    told_status: model.text().nullable(),
    outstanding_quantity: model.float(),
    priority: model.number().default(0),
    ordered_at: model.dateTime(),
    filled_at: model.dateTime().nullable(),
    canceled_at: model.dateTime().nullable(),
    lines: model.hasMany(() => BackorderLine, { mappedBy: "backorder" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "ordered_at"], where: "deleted_at IS NULL" },
    { name: "IDX_backorder_untold", on: ["id"], where: "status IS DISTINCT FROM told_status AND deleted_at IS NULL" },
    { name: "IDX_backorder_prioritized", on: ["order_id"], where: "priority <> 0 AND deleted_at IS NULL" },
  ])

export default Backorder
