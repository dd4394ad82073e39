import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { IncomingChange } from "../modules/backorder/domain/incoming"
import { batchIncomingStockWorkflow } from "./batch-incoming-stock"

/** What of which incoming stock changes: a field left out is kept, `null` clears. */
export interface UpdateIncomingStockInput {
  incoming_stock: (IncomingChange & { id: string })[]
}

/** Changes or cancels incoming stock, all or nothing; `batchIncomingStockWorkflow` says how, and undoes it. */
export const updateIncomingStockWorkflow = createWorkflow(
  "update-incoming-stock",
  (input: WorkflowData<UpdateIncomingStockInput>) => {
    const changes = transform(input, ({ incoming_stock }) => ({ update: incoming_stock }))
    const saved = batchIncomingStockWorkflow.runAsStep({ input: changes })
    return new WorkflowResponse(transform(saved, ({ updated }) => updated))
  }
)
