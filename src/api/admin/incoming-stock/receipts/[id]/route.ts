import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { finishIncomingReceiptWorkflow } from "../../../../../workflows/finish-incoming-receipt"
import type { FinishReceiptBody, IncomingStockResponse } from "../../../../contracts"
import { readOneIncoming } from "../../../../views/incoming-stock"

export const POST = async (
  req: AuthenticatedMedusaRequest<FinishReceiptBody>,
  res: MedusaResponse<IncomingStockResponse>
) => {
  const { stocked } = req.validatedBody
  const { result } = await finishIncomingReceiptWorkflow(req.scope).run({
    input: { receipt_id: req.params.id, stocked },
  })
  res.json({ incoming_stock: await readOneIncoming(req.scope, result.id) })
}
