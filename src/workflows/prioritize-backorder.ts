import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { displacedOrders, type DisplacedOrder } from "../modules/backorder/domain/displaced"
import type { ReconcileResult } from "../modules/backorder/reconcile/reconcile"
import { reconcileBackordersWorkflow } from "./reconcile-backorders"
import {
  findPrioritizableStep,
  prioritizeBackorderStep,
  type PrioritizeBackorderInput,
} from "./steps/prioritize-backorder"

/** A backorder with its new priority. */
interface PrioritizedBackorder extends PrioritizeBackorderInput {
  /** The other orders that wait for more since. */
  displaced_orders: DisplacedOrder[]
}

/**
 * Gives an order another place in the queue for its stock, and moves the units at once.
 *
 * Called by `POST /admin/backorders/:id`. What else has happened to the same items is reconciled first, so that the
 * history blames the priority only for what it did. Compensation puts back the priority; the next event on the items
 * moves the units back.
 */
export const prioritizeBackorderWorkflow = createWorkflow(
  "prioritize-backorder",
  (input: WorkflowData<PrioritizeBackorderInput>) => {
    const id = transform(input, ({ id }) => id)
    const found = findPrioritizableStep(id)
    const before = transform(found, ({ scope }) => ({ scope }))
    reconcileBackordersWorkflow.runAsStep({ input: before }).config({ name: "reconcile-before" })
    const prioritized = prioritizeBackorderStep(input)
    const after = transform(found, ({ scope }) => ({ scope, priority_changed: true }))
    const moved = reconcileBackordersWorkflow.runAsStep({ input: after }).config({ name: "reconcile-after" })
    return new WorkflowResponse(transform({ prioritized, found, moved }, withDisplaced))
  }
)

interface Moved {
  prioritized: PrioritizeBackorderInput
  found: { order_id: string }
  moved: ReconcileResult
}

/** Of a pass that found nothing but the priority changed, each line that waits for more has lost stock to another order. */
function withDisplaced({ prioritized, found, moved }: Moved): PrioritizedBackorder {
  return { ...prioritized, displaced_orders: displacedOrders(moved.differences, found.order_id) }
}
