import type { Backorder, BackorderLine } from "../../api/contracts"

/** @returns the lines of an order that still wait, for one variant or for any: an order may wait for another line only. */
export function waitingLines(backorder: Backorder, variantId?: string): BackorderLine[] {
  return backorder.lines.filter(
    (line) => line.outstanding_quantity > 0 && (variantId === undefined || line.variant_id === variantId)
  )
}
