import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ReconcileResult } from "../modules/backorder/service"
import { reconcileBackordersStep, type ReconcileBackordersInput } from "./steps/reconcile-backorders"

/** Events about one order's backorder, each with the payload `{ id, order_id }` of the backorder. */
export const BackorderEvents = {
  OPENED: "backorder.opened",
  FILLED: "backorder.filled",
  CANCELED: "backorder.canceled",
} as const

/**
 * Makes the backorder rows match core's stock and reservations, whatever happened in between, and tells what changed.
 *
 * Called by every event that can change coverage, which only names what it touched. Run without `touched` it covers
 * everything. Safe to run any number of times: rows that are right are not written.
 */
export const reconcileBackordersWorkflow = createWorkflow(
  "reconcile-backorders",
  (input: WorkflowData<ReconcileBackordersInput>) => {
    const result = reconcileBackordersStep(input)
    const opened = transform(result, (result) => changedTo(result, "back_ordered"))
    const filled = transform(result, (result) => changedTo(result, "filled"))
    const canceled = transform(result, (result) => changedTo(result, "canceled"))
    emitEventStep({ eventName: BackorderEvents.OPENED, data: opened }).config({ name: "emit-opened" })
    emitEventStep({ eventName: BackorderEvents.FILLED, data: filled }).config({ name: "emit-filled" })
    emitEventStep({ eventName: BackorderEvents.CANCELED, data: canceled }).config({ name: "emit-canceled" })
    return new WorkflowResponse(result)
  }
)

function changedTo(result: ReconcileResult, status: string): { id: string; order_id: string }[] {
  return result.changed.filter((change) => change.status === status).map(({ id, order_id }) => ({ id, order_id }))
}
