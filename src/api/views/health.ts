import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import type { UnjudgedLine } from "../../modules/backorder/reconcile/candidates"
import { enforcement } from "../../workflows/hooks/enforcement"
import type { HealthResponse } from "../contracts"

/** Of lines and of receipts. */
const NAMED = 100

/** Whether the limit is enforced in the process that answers, which orders were placed without it, when everything was reconciled last, how much waits. */
export async function readHealth(scope: MedusaContainer): Promise<HealthResponse> {
  const service = backorderService(scope)
  const open = await service.countOpen()
  const unfinished = await service.incoming.unfinishedReceipts(NAMED)
  const unclaimed = await service.readUnclaimedOrders()
  const [last] = await service.listBackorderReconciliations({}, { order: { reconciled_at: "DESC" }, take: 1 })
  return {
    ...enforcement(),
    unclaimed_orders: {
      count: unclaimed.count,
      first_placed_at: unclaimed.first_placed_at?.toISOString() ?? null,
      last_placed_at: unclaimed.last_placed_at?.toISOString() ?? null,
    },
    last_reconciled_at: last ? new Date(last.reconciled_at).toISOString() : null,
    last_repaired: last?.repaired ?? null,
    unjudged_lines: ((last?.skipped ?? []) as unknown as UnjudgedLine[])
      .slice(0, NAMED)
      .map(({ order_id, line_item_id, reason, detail }) => ({ order_id, line_item_id, reason, detail })),
    unfinished_receipts: unfinished.map(({ receipt_id, id, received_at, ...receipt }) => ({
      ...receipt,
      id: receipt_id,
      incoming_stock_id: id,
      received_at: received_at.toISOString(),
    })),
    outstanding_quantity: open.units,
    open_backorders: open.backorders,
    time_zone: service.options.time_zone,
  }
}
