import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { prioritizeBackorderWorkflow } from "../../../../workflows/prioritize-backorder"
import type { BackorderResponse, SaveBackorderBody } from "../../../contracts"
import { readBackorder } from "../../../views/backorders"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<BackorderResponse>) => {
  res.json(await readBackorder(req.scope, req.params.id))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<SaveBackorderBody>,
  res: MedusaResponse<BackorderResponse>
) => {
  const { id } = req.params
  await prioritizeBackorderWorkflow(req.scope).run({ input: { id, priority: req.validatedBody.priority } })
  res.json(await readBackorder(req.scope, id))
}
