import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteIncomingStockWorkflow } from "../../../../workflows/delete-incoming-stock"
import { settleQueues } from "../../../../workflows/incoming/settle-queues"
import { updateIncomingStockWorkflow } from "../../../../workflows/update-incoming-stock"
import type { DeletedIncomingStockResponse, IncomingStockResponse, UpdateIncomingStockBody } from "../../../contracts"
import { readOneIncoming } from "../../../views/incoming-stock"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<IncomingStockResponse>) => {
  res.json({ incoming_stock: await readOneIncoming(req.scope, req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateIncomingStockBody>,
  res: MedusaResponse<IncomingStockResponse>
) => {
  const { id } = req.params
  const { result } = await updateIncomingStockWorkflow(req.scope).run({
    input: { incoming_stock: [{ id, ...req.validatedBody }] },
  })
  await settleQueues(req.scope, result)
  res.json({ incoming_stock: await readOneIncoming(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<DeletedIncomingStockResponse>) => {
  const { id } = req.params
  const { result } = await deleteIncomingStockWorkflow(req.scope).run({ input: { ids: [id] } })
  await settleQueues(req.scope, result)
  res.json({ id, object: "incoming_stock", deleted: true })
}
