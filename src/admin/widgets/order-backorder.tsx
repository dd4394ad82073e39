import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"
import { FirstPlace } from "../components/first-place"
import { FulfillLink } from "../components/fulfill-link"
import { History } from "../components/history"
import { OrderLines } from "../components/order-lines"
import { Priority } from "../components/priority"
import { LoadError, Section } from "../components/section"
import { BackorderStatusBadge } from "../components/status-badge"
import { useOrderBackorder } from "../hooks/use-backorders"
import { useFollowedPage } from "../hooks/use-followed-page"
import { useText } from "../hooks/use-text"
import { isForbidden } from "../lib/sdk"
import { stageOf } from "../lib/stage"

/**
 * On an order's page: what of it waits or waited for stock. Most orders never did, so there is nothing to see while
 * loading either.
 */
const OrderBackorderWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useText()
  const { data: backorder, error, refetch } = useOrderBackorder(order.id)
  useFollowedPage(order)
  if (backorder) {
    const stage = stageOf(backorder)
    return (
      <FirstPlace page="order.details">
        <Section heading={t("order.heading")} aside={<BackorderStatusBadge status={stage} />}>
          <OrderLines backorder={backorder} />
          {(stage === "ready_to_ship" || stage === "partly_ready") && (
            <FulfillLink order={order} backorder={backorder} />
          )}
          {stage !== "filled" && stage !== "canceled" && <Priority backorder={backorder} />}
          <History backorder={backorder} />
        </Section>
      </FirstPlace>
    )
  }
  return error && !isForbidden(error) ? (
    <FirstPlace page="order.details">
      <Section heading={t("order.heading")}>
        <LoadError error={error} onRetry={refetch} />
      </Section>
    </FirstPlace>
  ) : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:order",
  zone: "order.details.side.before",
})

export default OrderBackorderWidget
