import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Backorder } from "../../api/contracts"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { usePriorityText } from "../hooks/use-level-name"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"
import { stageOf } from "../lib/stage"
import { BackorderStatusBadge } from "./status-badge"

/** One order that waits or can ship, as a link to its page: number, how it stands, whose, what of, how many and since when. */
export const ListedOrder = ({ backorder }: { backorder: Backorder }) => {
  const { t, moment } = useText()
  const priority = usePriorityText()(backorder.priority)
  const { outstanding_quantity: waiting, unfulfilled_quantity: toShip } = backorder
  return (
    <Link
      to={`/orders/${backorder.order_id}`}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-6 py-2 outline-none"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {orderNumber(backorder) ?? backorder.order_id}
          </Text>
          <BackorderStatusBadge status={stageOf(backorder)} />
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
          {[backorder.customer?.name ?? backorder.customer?.email, summaryOf(backorder, t), priority]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <div className="shrink-0 text-right">
        <Text size="small" leading="compact" className="tabular-nums">
          {waiting > 0 ? t("waiting.units", { count: waiting }) : t("list.to_ship", { count: toShip })}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
          <time dateTime={backorder.ordered_at}>{t("owed.ordered", { date: moment(backorder.ordered_at) })}</time>
        </Text>
      </div>
    </Link>
  )
}

/** Names the first line, of those that wait where any does, and counts the others; of what can ship, says that there is more. */
function summaryOf(
  { lines, outstanding_quantity, unfulfilled_quantity }: Backorder,
  t: ReturnType<typeof useText>["t"]
) {
  const waiting = lines.filter((line) => line.outstanding_quantity > 0)
  const [first, ...others] = waiting.length ? waiting : lines
  if (!first) {
    return null
  }
  const title = [first.product_title ?? t("products.deleted"), first.variant_title].filter(Boolean).join(" / ")
  const products = others.length ? `${title} ${t("waiting.more_products", { count: others.length })}` : title
  // What never waited has no line here.
  const shipsMore = outstanding_quantity === 0 && unfulfilled_quantity > sumOf(lines.map((line) => line.quantity))
  return shipsMore ? t("list.and_others", { products }) : products
}
