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
 * @param answer - the orders that wait. The route answers them with those of their lines alone that were asked for.
 * @param variantId - where only one variant is meant, whatever else its orders wait for.
 */
export function owedOf({ backorders, count }: BackordersResponse, variantId?: string): Owed {
  const orders = backorders
    .map((backorder) => ({
      backorder,
      units: sumOf(waitingLines(backorder, variantId).map((line) => line.outstanding_quantity)),
    }))
    .filter(({ units }) => units > 0)
  return { orders, count, units: backorders.length < count ? null : sumOf(orders.map(({ units }) => units)) }
}
