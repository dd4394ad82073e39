import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"

/** Finishes a receipt whose server died in the middle. @returns the incoming stock that it is of. */
export const finishReceiptStep = createStep(
  "finish-receipt",
  async ({ receipt_id, stocked }: { receipt_id: string; stocked: boolean }, { container }) => {
    const { id, inventory_item_id, location_id } = await backorderService(container).incoming.finishReceipt(
      receipt_id,
      stocked
    )
    return new StepResponse({ id, inventory_item_id, location_id })
  }
)
