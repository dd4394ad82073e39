import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Backorder, BackorderLine } from "../../api/contracts"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"
import { waitingLines } from "../lib/waiting-lines"
import { BackorderStatusBadge } from "./status-badge"

interface WaitingOrderProps {
  backorder: Backorder
  /** Tells only what waits for this variant; without it, what of the order waits at all. */
  variantId?: string
}

/** One order that waits, as a link to its page: number, day, how many units. */
export const WaitingOrder = ({ backorder, variantId }: WaitingOrderProps) => {
  const { t, moment } = useText()
  const waiting = waitingLines(backorder, variantId)
  const ordered = t("waiting.ordered_on", { date: moment(backorder.ordered_at) })
  return (
    <Link
      to={`/orders/${backorder.order_id}`}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-6 py-2 outline-none"
    >
      <div className="min-w-0">
        <div className="flex items-center gap-x-2">
          <Text size="small" leading="compact" weight="plus">
            {orderNumber(backorder) ?? backorder.order_id}
          </Text>
          {variantId === undefined && <BackorderStatusBadge status={backorder.status} />}
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
          {variantId === undefined ? [summaryOf(waiting, t), ordered].filter(Boolean).join(" · ") : ordered}
        </Text>
      </div>
      <Text size="small" leading="compact" className="shrink-0 tabular-nums">
        {t("waiting.units", { count: sumOf(waiting.map((line) => line.outstanding_quantity)) })}
      </Text>
    </Link>
  )
}

function summaryOf([first, ...others]: BackorderLine[], t: ReturnType<typeof useText>["t"]): string | null {
  if (!first) {
    return null
  }
  const title = [first.product_title, first.variant_title].filter(Boolean).join(" / ")
  return others.length ? `${title} ${t("waiting.more_products", { count: others.length })}` : title
}
