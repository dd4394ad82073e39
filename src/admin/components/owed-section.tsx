import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"
import type { Owed, OwedOrder } from "../lib/owed"
import { Section } from "./section"

/** A glance; the whole queue is on the page of backordered products. */
const SHOWN = 5

/** What is owed of one thing, and to which orders, in the order in which arriving stock goes to them. */
export const OwedSection = ({ owed: { orders, count, units } }: { owed: Owed }) => {
  const { t } = useText()
  const total = [units === null ? null : t("owed.units", { count: units }), t("owed.to_orders", { count })]
  const all = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/backordered-products">{t("owed.show_all")}</Link>
    </Button>
  )
  return (
    <Section heading={t("owed.heading")} aside={count > SHOWN && all}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {total.filter(Boolean).join(" ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("owed.waiting")}
        </Text>
      </div>
      <ul className="py-2">
        {orders.slice(0, SHOWN).map((order) => (
          <li key={order.backorder.id}>
            <OwedRow order={order} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const OwedRow = ({ order: { backorder, units } }: { order: OwedOrder }) => {
  const { t, moment } = useText()
  return (
    <Link
      to={`/orders/${backorder.order_id}`}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-6 py-2 outline-none"
    >
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {orderNumber(backorder) ?? backorder.order_id}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
          {t("owed.ordered", { date: moment(backorder.ordered_at) })}
        </Text>
      </div>
      <Text size="small" leading="compact" className="shrink-0 tabular-nums">
        {t("owed.items", { count: units })}
      </Text>
    </Link>
  )
}
