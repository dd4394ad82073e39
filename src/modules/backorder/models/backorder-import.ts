import { model } from "@medusajs/framework/utils"

/**
 * A CSV file that was read and waits to be confirmed, is being applied, or was. `status` is a `StoredImportStatus`.
 * Whoever applies it says with `seen_at` that it still does; `saved_at` is when all settings were written.
 */
const BackorderImport = model.define("backorder_import", {
  id: model.id({ prefix: "boimp" }).primaryKey(),
  status: model.text(),
  file_name: model.text().nullable(),
  summary: model.json(),
  total: model.number().default(0),
  done: model.number().default(0),
  failure: model.text().nullable(),
  failure_details: model.json().nullable(),
  seen_at: model.dateTime().nullable(),
  saved_at: model.dateTime().nullable(),
})

export default BackorderImport
