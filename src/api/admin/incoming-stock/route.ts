import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createIncomingStockWorkflow } from "../../../workflows/create-incoming-stock"
import { settleQueues } from "../../../workflows/incoming/settle-queues"
import type {
  CreateIncomingStockBody,
  IncomingStockListResponse,
  IncomingStockParams,
  IncomingStockResponse,
  Narrowed,
} from "../../contracts"
import { readIncomingStock, readOneIncoming } from "../../views/incoming-stock"
import { selectFields } from "../../views/select-fields"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, IncomingStockParams>,
  res: MedusaResponse<Narrowed<IncomingStockListResponse, "incoming_stock">>
) => {
  const { incoming_stock, ...page } = await readIncomingStock(req.scope, req.validatedQuery)
  res.json({ incoming_stock: selectFields(incoming_stock, req.validatedQuery.fields), ...page })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateIncomingStockBody>,
  res: MedusaResponse<IncomingStockResponse>
) => {
  const { result } = await createIncomingStockWorkflow(req.scope).run({
    input: { incoming_stock: [req.validatedBody] },
  })
  await settleQueues(req.scope, result)
  res.json({ incoming_stock: await readOneIncoming(req.scope, result[0].id) })
}
