import { model } from "@medusajs/framework/utils"

/**
 * One row of an import. `says` is what it sets; `problems` why it cannot be applied; `changes` whether it would change
 * anything. `before` is what the settings of its product were when it was applied.
 */
const BackorderImportRow = model
  .define("backorder_import_row", {
    id: model.id({ prefix: "boimr" }).primaryKey(),
    import_id: model.text(),
    row: model.number(),
    product_id: model.text().nullable(),
    says: model.json(),
    problems: model.json().nullable(),
    changes: model.boolean().default(false),
    before: model.json().nullable(),
  })
  .indexes([{ on: ["import_id", "row"] }, { on: ["import_id", "product_id"] }])

export default BackorderImportRow
