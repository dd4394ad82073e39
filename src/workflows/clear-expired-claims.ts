import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../modules/backorder/name"

const clearExpiredClaimsStep = createStep(
  "clear-expired-claims-step",
  async (_input: Record<string, never>, { container }) => {
    const service = backorderService(container)
    return new StepResponse(await service.clearExpiredClaims())
  }
)

/** Deletes claims that a crash left behind. They count no more once they have expired; this only tidies up. */
export const clearExpiredClaimsWorkflow = createWorkflow(
  "clear-expired-claims",
  () => new WorkflowResponse(clearExpiredClaimsStep({}))
)
