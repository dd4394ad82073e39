import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import { enforcement } from "../../workflows/hooks/enforcement"
import type { HealthResponse } from "../contracts"

/** Whether the limit is enforced in the process that answers, and how much waits. */
export async function readHealth(scope: MedusaContainer): Promise<HealthResponse> {
  const service = scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const open = await service.countOpen()
  return {
    ...enforcement(),
    // No job has run: reconciling follows events only.
    last_reconciled_at: null,
    last_repaired: null,
    outstanding_quantity: open.units,
    open_backorders: open.backorders,
  }
}
