import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../../../modules/backorder/name"
import { prioritizeBackorderWorkflow } from "../../../../workflows/prioritize-backorder"
import { findPrioritizable, type PrioritizeBackorderInput } from "../../../../workflows/steps/prioritize-backorder"
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
  const { priority, dry_run } = req.validatedBody
  const displaced = await (dry_run ? wouldDisplace : displace)(req.scope, { id, priority })
  const [saved, displaced_orders] = await Promise.all([
    readBackorder(req.scope, id),
    readOrderNumbers(req.scope, displaced),
  ])
  res.json({ ...saved, displaced_orders })
}

/** @returns the ids of the other orders that wait for more since. */
async function displace(scope: MedusaContainer, input: PrioritizeBackorderInput): Promise<string[]> {
  const { result } = await prioritizeBackorderWorkflow(scope).run({ input })
  return result.displaced_order_ids
}

/** @returns the ids of the other orders that would. Nothing changes. */
async function wouldDisplace(scope: MedusaContainer, { id, priority }: PrioritizeBackorderInput): Promise<string[]> {
  const found = await findPrioritizable(scope, id)
  const displaced = await backorderService(scope).readDisplaced(id, priority, found.scope)
  return displaced.filter((orderId) => orderId !== found.order_id)
}
