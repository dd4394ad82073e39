import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { announceLateStep } from "./steps/announce-late"
import { tellLateIncomingStockStep } from "./steps/tell-late-incoming-stock"

/**
 * Tells of incoming stock whose day has passed: `incoming-stock.late` for each, and the bell in the admin once for all.
 * Another day that is set for it can be late anew.
 *
 * Called by the scheduled job. Safe to run any number of times.
 */
export const tellLateIncomingStockWorkflow = createWorkflow("tell-late-incoming-stock", () => {
  const late = tellLateIncomingStockStep({})
  announceLateStep(late)
  return new WorkflowResponse(late)
})
