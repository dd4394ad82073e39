import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"
import { delaysOf, type Delay } from "../../../modules/backorder/domain/delay"
import { mergeSays } from "../../../modules/backorder/domain/csv/plan"
import type { ProductRows } from "../../../modules/backorder/imports/rows"
import { BackorderSettingsEvents, BackorderEvents } from "../../events"
import { findDelayed } from "../find-delayed-backorders"

/**
 * Says which settings an import has saved and which orders wait longer, a thousand products at a time: the rows are
 * committed, and a workflow that told it itself would keep all of it in memory.
 */
export const tellImportStep = createStep("tell-import", async ({ import_id }: { import_id: string }, { container }) => {
  const service = backorderService(container)
  const events = container.resolve(Modules.EVENT_BUS)
  for await (const page of service.imports.productRows(import_id)) {
    await events.emit(page.map(({ product_id }) => ({ name: BackorderSettingsEvents.UPDATED, data: { product_id } })))
    const delayed = await findDelayed(service, delaysIn(page))
    await events.emit(delayed.map((data) => ({ name: BackorderEvents.DELAYED, data })))
  }
  return new StepResponse(import_id)
})

function delaysIn(page: ProductRows[]): Delay[] {
  return delaysOf(
    page.map(({ product_id, rows, before }) => {
      const { expected_on } = mergeSays(rows.map(({ says }) => says)).change
      const was = before?.settings ?? null
      return { product_id, before: was, after: { expected_on: expected_on ?? was?.expected_on ?? null } }
    })
  )
}
