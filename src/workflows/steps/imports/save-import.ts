import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"
import { noteProgress, readImport } from "../../../modules/backorder/imports/imports"

/** How often whoever waits is told how far it is. */
const PROGRESS_MS = 1_000

/**
 * Saves all good rows of an import in one transaction. One that was saved before its server died is not saved again.
 * Compensation puts back what was there.
 */
export const saveImportStep = createStep(
  "save-import",
  async ({ import_id }: { import_id: string }, { container }) => {
    const service = backorderService(container)
    const found = await service.transact((sql) => readImport(sql, import_id))
    if (!found?.saved) {
      let done = 0
      const timer = setInterval(() => {
        service.transact((sql) => noteProgress(sql, import_id, done)).catch(() => undefined)
      }, PROGRESS_MS)
      try {
        await service.saveImport(import_id, (now) => (done = now))
      } finally {
        clearInterval(timer)
      }
    }
    return new StepResponse(import_id, import_id)
  },
  async (importId: string | undefined, { container }) => {
    if (importId) {
      await backorderService(container).restoreImport(importId)
    }
  }
)
