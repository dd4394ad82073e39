import { Text } from "@medusajs/ui"
import type { Backorder } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"
import { CustomerName } from "./customer-name"

type Order = Pick<Backorder, "order_id" | "display_id" | "custom_display_id" | "customer" | "ordered_at">

/** Which order, who has placed it, and when. */
export const PlacedOrder = ({ order }: { order: Order }) => {
  const { t, moment } = useText()
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {orderNumber(order) ?? order.order_id}
        </Text>
        <CustomerName customer={order.customer} />
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
        {t("owed.ordered", { date: moment(order.ordered_at) })}
      </Text>
    </div>
  )
}
