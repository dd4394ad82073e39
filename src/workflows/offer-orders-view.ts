import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { offerOrdersViewStep } from "./steps/offer-orders-view"

/**
 * Gives a user a view of core's orders list that shows what waits.
 *
 * Started when the user first asks for the views of that list: core shares a view with others only as the default of all.
 * Compensation takes it away again.
 */
export const offerOrdersViewWorkflow = createWorkflow(
  "offer-orders-view",
  (input: WorkflowData<{ user_id: string }>) => new WorkflowResponse(offerOrdersViewStep(input))
)
