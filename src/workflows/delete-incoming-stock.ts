import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { batchIncomingStockWorkflow } from "./batch-incoming-stock"

/** The incoming stock that was a mistake; what will not come any more is canceled. */
export interface DeleteIncomingStockInput {
  ids: string[]
}

/** Deletes incoming stock, all or nothing; `batchIncomingStockWorkflow` says how, and undoes it. */
export const deleteIncomingStockWorkflow = createWorkflow(
  "delete-incoming-stock",
  (input: WorkflowData<DeleteIncomingStockInput>) => {
    const changes = transform(input, ({ ids }) => ({ delete: ids }))
    const saved = batchIncomingStockWorkflow.runAsStep({ input: changes })
    return new WorkflowResponse(transform(saved, ({ deleted }) => deleted))
  }
)
