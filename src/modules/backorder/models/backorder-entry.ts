import { model } from "@medusajs/framework/utils"
import BackorderLine from "./backorder-line"

/**
 * One entry of a line's history: `what` is an `EntryWhat`, `why` an `EntryWhy`; `promised_on` the day that was promised, where
 * the entry is about a promise. Rows are only ever added, but for what a save has noted that is undone.
 */
const BackorderEntry = model
  .define("backorder_entry", {
    id: model.id({ prefix: "boent" }).primaryKey(),
    what: model.text(),
    quantity: model.float(),
    why: model.text(),
    promised_on: model.text().nullable(),
    happened_at: model.dateTime(),
    line: model.belongsTo(() => BackorderLine, { mappedBy: "entries" }),
  })
  .indexes([{ on: ["happened_at"] }])

export default BackorderEntry
