import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { IncomingChanges } from "../modules/backorder/incoming/save"
import { followIncoming } from "./incoming/follow-incoming"
import { saveIncomingStockStep } from "./steps/save-incoming-stock"

/** What to create, change and delete: a field that is left out of a change is kept, `null` clears. */
export type BatchIncomingStockInput = IncomingChanges

/**
 * Creates, changes and deletes incoming stock, all or nothing. An item that core does not keep at a location gets a level
 * there, and each level says what is on its way (core's `incoming_quantity`). Nothing is ever received here.
 *
 * Called by `POST /admin/incoming-stock/batch`, and by the workflows that do one of the three. Compensation takes
 * new levels away, puts back the rows and says in the other levels what is on its way then.
 */
export const batchIncomingStockWorkflow = createWorkflow(
  "batch-incoming-stock",
  (input: WorkflowData<BatchIncomingStockInput>) => {
    const saved = saveIncomingStockStep(input)
    followIncoming(saved)
    return new WorkflowResponse(saved)
  }
)
