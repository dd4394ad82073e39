import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { prioritizeBackorderWorkflow } from "../../../../workflows/prioritize-backorder"
import type { BackorderResponse, SaveBackorderBody, SavedBackorderResponse } from "../../../contracts"
import { readBackorder } from "../../../views/backorders"
import { readOrderNumbers } from "../../../views/order-numbers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<BackorderResponse>) => {
  res.json(await readBackorder(req.scope, req.params.id))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<SaveBackorderBody>,
  res: MedusaResponse<SavedBackorderResponse>
) => {
  const { id } = req.params
  const input = { id, priority: req.validatedBody.priority }
  const { result } = await prioritizeBackorderWorkflow(req.scope).run({ input })
  const [saved, displaced_orders] = await Promise.all([
    readBackorder(req.scope, id),
    readOrderNumbers(req.scope, result.displaced_order_ids),
  ])
  res.json({ ...saved, displaced_orders })
}
