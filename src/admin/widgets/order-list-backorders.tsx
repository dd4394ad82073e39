import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { LoadError, Section } from "../components/section"
import { WaitingOrdersSection } from "../components/waiting-orders-section"
import { useWaitingOrders } from "../hooks/use-backorders"
import { useFirstPlace } from "../hooks/use-placement"
import { useText } from "../hooks/use-text"
import { isForbidden } from "../lib/sdk"

/** Above the list of orders: those that wait for stock. Nothing at all when none does. */
const OrderListBackordersWidget = () => {
  const { t } = useText()
  const { data: orders, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useWaitingOrders()
  const style = useFirstPlace("order.list")
  if (orders?.count) {
    return (
      <WaitingOrdersSection
        orders={orders}
        isFetchingMore={isFetchingNextPage}
        fetchMore={hasNextPage ? fetchNextPage : undefined}
        style={style}
      />
    )
  }
  return error && !orders && !isForbidden(error) ? (
    <Section heading={t("list.heading")} style={style}>
      <LoadError error={error} onRetry={refetch} />
    </Section>
  ) : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:order-list",
  zone: "order.list.before",
})

export default OrderListBackordersWidget
