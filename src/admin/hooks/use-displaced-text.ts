import type { SavedBackorderResponse } from "../../api/contracts"
import { orderName } from "../lib/order-number"
import { useListText } from "./use-list-text"
import { useText } from "./use-text"

/** Says which orders a priority took stock from; `undefined` where it took none. */
export const useDisplacedText = () => {
  const { t } = useText()
  const listOf = useListText()
  return (orders: SavedBackorderResponse["displaced_orders"]): string | undefined =>
    orders.length > 0
      ? t("priority.displaced", { orders: listOf(orders.map((order) => orderName(order, t))) })
      : undefined
}
