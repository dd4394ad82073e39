import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { mirrorAllIncomingStockStep } from "./steps/mirror-incoming-stock"

/**
 * Repairs what core's levels say is on its way (`incoming_quantity`), wherever incoming stock ever was; all other levels are
 * the merchant's own. Called by the scheduled job. Safe to run any number of times.
 *
 * @returns how many levels were wrong.
 */
export const mirrorIncomingStockWorkflow = createWorkflow(
  "mirror-incoming-stock",
  () => new WorkflowResponse(mirrorAllIncomingStockStep({}))
)
