import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ImportFile } from "../modules/backorder/imports/read"
import { readImportFileStep } from "./steps/imports/read-import-file"

/**
 * Reads a CSV file of backorder settings and says what it would do.
 *
 * Called by `POST /admin/backorder-settings/imports`; `applyBackorderSettingsImportWorkflow` applies it. Nothing but the
 * import's own rows is written, and compensation forgets them.
 */
export const importBackorderSettingsWorkflow = createWorkflow(
  "import-backorder-settings",
  (input: WorkflowData<ImportFile>) => new WorkflowResponse(readImportFileStep(input))
)
