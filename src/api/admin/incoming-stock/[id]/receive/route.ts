import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { refusal } from "../../../../../modules/backorder/refusal"
import { settleQueues } from "../../../../../workflows/incoming/settle-queues"
import { receiveIncomingStockWorkflow } from "../../../../../workflows/receive-incoming-stock"
import type { IncomingStockResponse, ReceiveIncomingStockBody } from "../../../../contracts"
import { readOneIncoming } from "../../../../views/incoming-stock"

const LONGEST_KEY = 200

export const POST = async (
  req: AuthenticatedMedusaRequest<ReceiveIncomingStockBody>,
  res: MedusaResponse<IncomingStockResponse>
) => {
  const { id } = req.params
  const idempotency_key = readKey(req.get("Idempotency-Key"))
  const { result } = await receiveIncomingStockWorkflow(req.scope).run({
    input: { id, idempotency_key, ...req.validatedBody },
  })
  await settleQueues(req.scope, result)
  res.json({ incoming_stock: await readOneIncoming(req.scope, id) })
}

/** @throws MedusaError INVALID_DATA when it is too long to be kept. */
function readKey(sent: string | undefined): string | undefined {
  if (sent && sent.length > LONGEST_KEY) {
    const message = `Invalid request: header 'Idempotency-Key' must not have more than ${LONGEST_KEY} characters`
    throw refusal(MedusaError.Types.INVALID_DATA, message, {
      code: "too_long",
      field: "Idempotency-Key",
      values: { maximum: LONGEST_KEY },
    })
  }
  return sent || undefined
}
