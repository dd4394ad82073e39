import { groupBy } from "./group-by"
import { subtract, sumOf } from "./quantity"

/** An order that waits for more units than before, and for how many more. */
export interface DisplacedOrder {
  order_id: string
  quantity: number
}

/** What waits of an order line, before and after. */
export interface MovedLine {
  order_id: string
  was: number
  is: number
}

/** @returns the orders of which some lines wait for more, but for the one for whose sake it happened. */
export function displacedOrders(lines: MovedLine[], exceptOrderId: string): DisplacedOrder[] {
  const losing = lines.filter(({ was, is, order_id }) => is > was && order_id !== exceptOrderId)
  return [...groupBy(losing, ({ order_id }) => order_id)].map(([order_id, ofOrder]) => ({
    order_id,
    quantity: sumOf(ofOrder.map(({ was, is }) => subtract(is, was))),
  }))
}
