import type { Backorder } from "../../api/contracts"
import { waitingLines } from "./waiting-lines"

/**
 * @param queue - the orders that wait for a variant, in the order in which stock goes to them.
 * @returns ids of the orders that get the next unit: at each location the first one.
 */
export function nextInLine(queue: Backorder[], variantId: string): Set<string> {
  const served = new Set<string | null>()
  const next = new Set<string>()
  for (const backorder of queue) {
    for (const { location_id } of waitingLines(backorder, variantId)) {
      if (!served.has(location_id)) {
        served.add(location_id)
        next.add(backorder.id)
      }
    }
  }
  return next
}
