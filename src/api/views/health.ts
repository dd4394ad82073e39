import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import { enforcement } from "../../workflows/hooks/enforcement"
import type { HealthResponse } from "../contracts"

/** Whether the limit is enforced in the process that answers, when everything was reconciled last, how much waits. */
export async function readHealth(scope: MedusaContainer): Promise<HealthResponse> {
  const service = backorderService(scope)
  const open = await service.countOpen()
  const [last] = await service.listBackorderReconciliations({}, { order: { reconciled_at: "DESC" }, take: 1 })
  return {
    ...enforcement(),
    last_reconciled_at: last ? new Date(last.reconciled_at).toISOString() : null,
    last_repaired: last?.repaired ?? null,
    outstanding_quantity: open.units,
    open_backorders: open.backorders,
    time_zone: service.options.time_zone,
  }
}
