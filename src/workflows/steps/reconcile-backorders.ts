import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { Touched } from "../../modules/backorder/core-tables"
import type BackorderModuleService from "../../modules/backorder/service"
import type { ReconcileResult } from "../../modules/backorder/service"

/** What to reconcile: what an event named, or everything when `touched` is left out. */
export interface ReconcileBackordersInput {
  touched?: Touched
  dry_run?: boolean
}

const NOTHING: ReconcileResult = { checked: 0, differences: [], repaired: 0, changed: [] }

/** Reads the truth and mends the rows. Nothing to undo: running it again gives the same rows. */
export const reconcileBackordersStep = createStep(
  "reconcile-backorders-step",
  async ({ touched, dry_run }: ReconcileBackordersInput, { container }) => {
    const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const items = touched ? await service.readTouchedItems(touched) : null
    const orderIds = touched?.order_ids ?? []
    if (orderIds.length && !dry_run) {
      await service.clearSettledClaims(orderIds)
    }
    if (items?.length === 0 && !orderIds.length) {
      return new StepResponse(NOTHING)
    }
    const scope = { inventory_item_ids: items, order_ids: orderIds }
    return new StepResponse(await service.reconcile(scope, { dryRun: dry_run }))
  }
)
