import { Text } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"
import type { IncomingOrder, IncomingStock } from "../../api/contracts"
import { useIncomingOrders } from "../hooks/use-incoming-orders"
import { useText } from "../hooks/use-text"
import { PlacedOrder } from "./placed-order"
import { LoadError, LoadingRows } from "./section"

/** Whom a delivery is promised to, in the order in which they get it. */
export const IncomingOrders = ({ row }: { row: IncomingStock }) => {
  const { t } = useText()
  const id = useId()
  const { data, error, refetch } = useIncomingOrders(row.id)
  const left = data ? data.count - data.orders.length : 0
  return (
    <section aria-labelledby={id}>
      <Text id={id} size="small" leading="compact" weight="plus">
        {t("incoming.orders.heading")}
      </Text>
      <div className="border-ui-border-base mt-2 rounded-lg border py-2">
        {error && !data && <LoadError error={error} onRetry={refetch} />}
        {!error && !data && <LoadingRows rows={2} />}
        <ul>
          {data?.orders.map((order) => (
            <OrderRow key={order.order_id} order={order} />
          ))}
        </ul>
        {left > 0 && (
          <Text size="small" className="text-ui-fg-subtle px-4 py-2">
            {t("incoming.orders.more", { count: left })}
          </Text>
        )}
      </div>
    </section>
  )
}

const OrderRow = ({ order }: { order: IncomingOrder }) => {
  const { number } = useText()
  return (
    <li>
      <Link
        to={`/orders/${order.order_id}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-4 py-2 outline-none"
      >
        <PlacedOrder order={order} />
        <Text size="small" leading="compact" className="shrink-0 tabular-nums">
          {number(order.quantity)}
        </Text>
      </Link>
    </li>
  )
}
