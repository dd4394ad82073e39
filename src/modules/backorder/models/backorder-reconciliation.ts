import { model } from "@medusajs/framework/utils"

/** What one reconcile of everything came to. Only the last hundred are kept. */
const BackorderReconciliation = model
  .define("backorder_reconciliation", {
    id: model.id({ prefix: "borec" }).primaryKey(),
    reconciled_at: model.dateTime(),
    checked: model.number(),
    differences: model.number(),
    repaired: model.number(),
    duration_ms: model.number(),
    skipped: model.json().nullable(),
  })
  .indexes([{ on: ["reconciled_at"] }])

export default BackorderReconciliation
