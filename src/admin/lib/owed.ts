import type { Backorder, BackordersResponse } from "../../api/contracts"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { waitingLines } from "./waiting-lines"

/** One order that is owed something. */
export interface OwedOrder {
  backorder: Backorder
  units: number
}

export interface Owed {
  orders: OwedOrder[]
  /** How many orders there are, of which `orders` may be the first. */
  count: number
  /** Units of all of them; `null` when not all were read. */
  units: number | null
}

/**
 * Adds up what orders are owed of some variants.
 *
 * @param answer - the orders that wait, each with all its lines.
 * @param variantIds - the variants that are meant, whatever else their orders wait for.
 */
export function owedOf({ backorders, count }: BackordersResponse, variantIds: string[]): Owed {
  const orders = backorders
    .map((backorder) => ({
      backorder,
      units: sumOf(variantIds.flatMap((id) => waitingLines(backorder, id).map((line) => line.outstanding_quantity))),
    }))
    .filter(({ units }) => units > 0)
  return { orders, count, units: backorders.length < count ? null : sumOf(orders.map(({ units }) => units)) }
}
