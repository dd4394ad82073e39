import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { IncomingStockEvents } from "./events"
import { finishReceiptStep } from "./steps/finish-receipt"
import { mirrorIncomingStockStep } from "./steps/mirror-incoming-stock"

/** Which receipt, and whether core's stock was raised by it. */
export interface FinishIncomingReceiptInput {
  receipt_id: string
  stocked: boolean
}

/**
 * Finishes a receipt whose server died in the middle, as somebody says who has looked at the stock. What was not stocked is
 * still to come then.
 *
 * Called by `POST /admin/incoming-stock/receipts/:id`. It has no compensation: it says what is true.
 */
export const finishIncomingReceiptWorkflow = createWorkflow(
  "finish-incoming-receipt",
  (input: WorkflowData<FinishIncomingReceiptInput>) => {
    const finished = finishReceiptStep(input)
    const places = transform(finished, (finished) => [finished])
    mirrorIncomingStockStep(places)
    emitEventStep({ eventName: IncomingStockEvents.UPDATED, data: places })
    return new WorkflowResponse(finished)
  }
)
