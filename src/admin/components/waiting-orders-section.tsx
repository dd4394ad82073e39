import { Badge, Button } from "@medusajs/ui"
import { type CSSProperties, useState } from "react"
import { Link } from "react-router-dom"
import type { useWaitingOrders } from "../hooks/use-backorders"
import { useText } from "../hooks/use-text"
import { Section } from "./section"
import { WaitingOrder } from "./waiting-order"

interface WaitingOrdersSectionProps {
  orders: NonNullable<ReturnType<typeof useWaitingOrders>["data"]>
  isFetchingMore: boolean
  /** Fetches the next ones; missing when there are no more. */
  fetchMore?: () => void
  style?: CSSProperties
}

/** Above the list of orders there is room for a glance, not for a second list. */
const SHOWN_AT_FIRST = 3

/** The orders that wait, the oldest first, a few of them until more are asked for. */
export const WaitingOrdersSection = ({ orders, isFetchingMore, fetchMore, style }: WaitingOrdersSectionProps) => {
  const { t } = useText()
  const [expanded, setExpanded] = useState(false)
  const showMore = expanded ? fetchMore : () => setExpanded(true)
  const link = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/backordered-products">{t("list.link")}</Link>
    </Button>
  )
  return (
    <Section
      heading={t("list.heading")}
      badge={
        <Badge size="2xsmall" color="orange" rounded="full">
          {orders.count}
        </Badge>
      }
      aside={link}
      style={style}
    >
      <ul className="py-2">
        {(expanded ? orders.backorders : orders.backorders.slice(0, SHOWN_AT_FIRST)).map((backorder) => (
          <li key={backorder.id}>
            <WaitingOrder backorder={backorder} />
          </li>
        ))}
      </ul>
      {orders.count > SHOWN_AT_FIRST && (
        <div className="flex gap-x-2 px-4 py-2">
          {showMore && (
            <Button size="small" variant="transparent" isLoading={isFetchingMore} onClick={() => showMore()}>
              {t("actions.show_more")}
            </Button>
          )}
          {expanded && (
            <Button size="small" variant="transparent" onClick={() => setExpanded(false)}>
              {t("actions.show_fewer")}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
