import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../modules/backorder/name"

interface Deleted {
  product_ids?: string[]
  variant_ids?: string[]
}

const forgetBackorderSettingsStep = createStep(
  "forget-backorder-settings-step",
  async (deleted: Deleted, { container }) => {
    await backorderService(container).forget(deleted)
    return new StepResponse(deleted)
  }
)

/** Deletes the settings of deleted products and the limits of deleted variants. What is owed stays tracked. */
export const forgetBackorderSettingsWorkflow = createWorkflow(
  "forget-backorder-settings",
  (input: WorkflowData<Deleted>) => new WorkflowResponse(forgetBackorderSettingsStep(input))
)
