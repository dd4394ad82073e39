import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TouchedScope } from "../../modules/backorder/core-tables/touched"
import { backorderService } from "../../modules/backorder/name"
import type { Prioritized } from "../../modules/backorder/priority"
import { refusal } from "../../modules/backorder/refusal"

/** Which backorder gets which place: higher goes first, 0 is the place by time alone. */
export interface PrioritizeBackorderInput {
  id: string
  priority: number
}

/** The order behind a backorder, and what a reconcile of its items has to look at. */
interface Prioritizable {
  order_id: string
  scope: TouchedScope
}

/**
 * Finds the order behind a backorder that can be prioritized.
 *
 * A filled one can: as long as it is not shipped, a lower priority gives its units to others. A canceled one stands in
 * no queue.
 *
 * @throws MedusaError NOT_FOUND when there is none with the id, NOT_ALLOWED when it is canceled.
 */
export async function findPrioritizable(container: MedusaContainer, id: string): Promise<Prioritizable> {
  const service = backorderService(container)
  const [backorder] = await service.listBackorders({ id })
  if (!backorder) {
    const message = `Backorder with id: ${id} was not found`
    throw refusal(MedusaError.Types.NOT_FOUND, message, { code: "backorder_not_found" })
  }
  if (backorder.status === "canceled") {
    const message = `Backorder with id: ${id} is canceled and waits for nothing, so it has no priority`
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "backorder_canceled" })
  }
  const { order_id } = backorder
  const order_ids = [order_id]
  return { order_id, scope: (await service.readScope({ order_ids })) ?? { inventory_item_ids: [], order_ids } }
}

export const findPrioritizableStep = createStep(
  "find-prioritizable",
  async (id: string, { container }) => new StepResponse(await findPrioritizable(container, id))
)

/** Sets the priority and notes it in the history; compensation puts back what was there. */
export const prioritizeBackorderStep = createStep(
  "prioritize-backorder-step",
  async ({ id, priority }: PrioritizeBackorderInput, { container }) => {
    const prioritized = await backorderService(container).prioritize(id, priority)
    return new StepResponse({ id, priority }, prioritized)
  },
  async (prioritized: Prioritized | undefined, { container }) => {
    if (prioritized) {
      await backorderService(container).putBackPriority(prioritized)
    }
  }
)
