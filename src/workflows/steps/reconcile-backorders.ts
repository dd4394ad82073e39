import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { TouchedScope } from "../../modules/backorder/core-tables/touched"
import type { ReconcileResult } from "../../modules/backorder/reconcile/reconcile"
import type BackorderModuleService from "../../modules/backorder/service"

/** What to reconcile: what an event touched, or everything when `scope` is left out. */
export interface ReconcileBackordersInput {
  scope?: TouchedScope
  /** Only says what would be repaired. */
  dry_run?: boolean
  /** Does nothing while another instance reconciles everything, instead of waiting for it. */
  skip_if_running?: boolean
  /** Nothing but a priority has changed since the last pass over these items; the history says so. */
  priority_changed?: boolean
}

/** What a reconcile came to, and over which inventory items (`null` = all; none where it was skipped). */
export interface ReconciledItems {
  result: ReconcileResult
  inventory_item_ids: string[] | null
}

/**
 * Reads the truth and repairs the rows; the outcome of a reconcile of everything is kept for the health of the plugin.
 * Nothing to undo: running it again gives the same rows.
 */
export const reconcileBackordersStep = createStep(
  "reconcile-backorders-step",
  async (input: ReconcileBackordersInput, { container }) => {
    const service = backorderService(container)
    const reconciled = await (input.scope
      ? reconcileTouched(service, input.scope, input)
      : reconcileEverything(service, input))
    warnOf(container, reconciled.result)
    return new StepResponse(reconciled)
  }
)

function warnOf(container: MedusaContainer, { unjudged }: ReconcileResult): void {
  for (const { order_id, line_item_id, reason, detail } of unjudged) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `medusa-plugin-backorder left line ${line_item_id} of order ${order_id} as it was: ${[reason, detail].filter(Boolean).join(", ")}`
      )
  }
}

async function reconcileTouched(
  service: BackorderModuleService,
  scope: TouchedScope,
  { dry_run, priority_changed }: ReconcileBackordersInput
): Promise<ReconciledItems> {
  const result = await service.reconcile(scope, { dryRun: dry_run, priorityChanged: priority_changed })
  return { result, inventory_item_ids: scope.inventory_item_ids }
}

async function reconcileEverything(
  service: BackorderModuleService,
  { dry_run, skip_if_running }: ReconcileBackordersInput
): Promise<ReconciledItems> {
  const started = Date.now()
  const result = await service.reconcile(
    { inventory_item_ids: null, order_ids: [] },
    { dryRun: dry_run, skipIfRunning: skip_if_running }
  )
  if (!dry_run && !result.skipped) {
    const { checked, differences_count, repaired, unjudged } = result
    await service.recordReconciliation({
      checked,
      differences: differences_count,
      repaired,
      duration_ms: Date.now() - started,
      skipped: unjudged,
    })
  }
  // The instance that has reconciled everything also notes which limits were reached.
  return { result, inventory_item_ids: result.skipped ? [] : null }
}
