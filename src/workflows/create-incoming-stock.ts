import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { NewIncoming } from "../modules/backorder/incoming/rows"
import { batchIncomingStockWorkflow } from "./batch-incoming-stock"

/** What is on its way, and where to. */
export interface CreateIncomingStockInput {
  incoming_stock: NewIncoming[]
}

/** Creates incoming stock, all or nothing; `batchIncomingStockWorkflow` says how, and undoes it. */
export const createIncomingStockWorkflow = createWorkflow(
  "create-incoming-stock",
  (input: WorkflowData<CreateIncomingStockInput>) => {
    const changes = transform(input, ({ incoming_stock }) => ({ create: incoming_stock }))
    const saved = batchIncomingStockWorkflow.runAsStep({ input: changes })
    return new WorkflowResponse(transform(saved, ({ created }) => created))
  }
)
