import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { displacedOrders, type DisplacedOrder } from "../../../../modules/backorder/domain/displaced"
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
  const quantities = new Map(displaced.map(({ order_id, quantity }) => [order_id, quantity]))
  const [saved, orders] = await Promise.all([
    readBackorder(req.scope, id),
    readOrderNumbers(req.scope, [...quantities.keys()]),
  ])
  const displaced_orders = orders.map((order) => ({ ...order, quantity: quantities.get(order.order_id) ?? 0 }))
  res.json({ ...saved, displaced_orders })
}

/** @returns the other orders that wait for more since. */
async function displace(scope: MedusaContainer, input: PrioritizeBackorderInput): Promise<DisplacedOrder[]> {
  const { result } = await prioritizeBackorderWorkflow(scope).run({ input })
  return result.displaced_orders
}

/** @returns the other orders that would. Nothing changes. */
async function wouldDisplace(scope: MedusaContainer, input: PrioritizeBackorderInput): Promise<DisplacedOrder[]> {
  const found = await findPrioritizable(scope, input.id)
  const moves = await backorderService(scope).readMoves(input.id, input.priority, found.scope)
  return displacedOrders(moves, found.order_id)
}
