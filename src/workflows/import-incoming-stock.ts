import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { IncomingFile } from "../modules/backorder/incoming/csv/read"
import { followIncoming } from "./incoming/follow-incoming"
import { importIncomingStockStep } from "./steps/import-incoming-stock"

/** A CSV file on the disk of this server. */
export type ImportIncomingStockInput = IncomingFile

/**
 * Creates and changes incoming stock as a CSV file says, all or nothing; nothing is received by it. A row without an id
 * changes the delivery of its item to its location with its reference, if there is one.
 *
 * Called by `POST /admin/incoming-stock/import`. Compensation is that of `batchIncomingStockWorkflow`.
 */
export const importIncomingStockWorkflow = createWorkflow(
  "import-incoming-stock",
  (input: WorkflowData<ImportIncomingStockInput>) => {
    const done = importIncomingStockStep(input)
    followIncoming(done)
    return new WorkflowResponse(transform(done, ({ summary }) => summary))
  }
)
