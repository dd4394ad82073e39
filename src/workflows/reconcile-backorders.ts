import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ReconcileResult } from "../modules/backorder/reconcile/reconcile"
import { BackorderEvents } from "./events"
import { announceReadyStep } from "./steps/announce-ready"
import { noteReachedLimitsStep } from "./steps/note-reached-limits"
import { reconcileBackordersStep, type ReconcileBackordersInput } from "./steps/reconcile-backorders"
import { tellBackorderChangesStep } from "./steps/tell-backorder-changes"
import { tellBrokenPromisesStep } from "./steps/tell-broken-promises"

/**
 * Makes the backorder rows match core's stock and reservations, whatever happened in between, and tells what changed
 * (`BackorderEvents`).
 *
 * Orders that have become ready to ship ring the bell in the admin, once a pass.
 *
 * Called by every event that can change coverage, which only names what it touched. Run without `scope` it covers
 * everything. Safe to run any number of times: rows that are right are not written.
 */
export const reconcileBackordersWorkflow = createWorkflow(
  "reconcile-backorders",
  (input: WorkflowData<ReconcileBackordersInput>) => {
    const { result, inventory_item_ids } = reconcileBackordersStep(input)
    when("rows-may-be-untold", { input, result }, rowsMayBeUntold).then(() => {
      announceReadyStep(tellBackorderChangesStep())
      tellBrokenPromisesStep()
    })
    when("not-only-asked", input, (input) => !input.dry_run).then(() => {
      const reached = noteReachedLimitsStep(inventory_item_ids)
      emitEventStep({ eventName: BackorderEvents.LIMIT_REACHED, data: reached }).config({ name: "emit-limit-reached" })
    })
    return new WorkflowResponse(result)
  }
)

/** What a dead server left untold is told by a pass that has changed something, or by the job. */
function rowsMayBeUntold({ input, result }: { input: ReconcileBackordersInput; result: ReconcileResult }): boolean {
  return !input.dry_run && (result.repaired > 0 || !input.scope)
}
