import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../../modules/backorder/name"

/** How often progress is reported to whoever waits. */
const PROGRESS_MS = 1_000

/**
 * Saves all good rows of an import in one transaction. One that was saved before its server died is not saved again.
 * Compensation puts back what was there.
 */
export const saveImportStep = createStep(
  "save-import",
  async ({ import_id }: { import_id: string }, { container }) => {
    const { imports } = backorderService(container)
    let done = 0
    const timer = setInterval(() => {
      imports.noteProgress(import_id, done).catch(() => undefined)
    }, PROGRESS_MS)
    try {
      await imports.save(import_id, (now) => (done = now))
    } finally {
      clearInterval(timer)
    }
    return new StepResponse(import_id, import_id)
  },
  async (importId: string | undefined, { container }) => {
    if (importId) {
      await backorderService(container).imports.restore(importId)
    }
  }
)
