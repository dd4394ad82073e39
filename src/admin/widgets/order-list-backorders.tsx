import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { FirstPlace } from "../components/first-place"
import { OrdersGlance } from "../components/orders-glance"
import { LoadError, Section } from "../components/section"
import { useListedCounts } from "../hooks/use-listed-orders"
import { useText } from "../hooks/use-text"
import { isForbidden } from "../lib/sdk"

/** Above the list of orders: those that wait for stock, and those that waited and can ship. Nothing at all when none does. */
const OrderListBackordersWidget = () => {
  const { t } = useText()
  const { data: counts, error, refetch } = useListedCounts()
  if (counts) {
    return counts.back_ordered + counts.ready_to_ship > 0 ? (
      <FirstPlace page="order.list">
        <OrdersGlance counts={counts} />
      </FirstPlace>
    ) : null
  }
  return error && !isForbidden(error) ? (
    <FirstPlace page="order.list">
      <Section heading={t("list.heading")}>
        <LoadError error={error} onRetry={refetch} />
      </Section>
    </FirstPlace>
  ) : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:order-list",
  zone: "order.list.before",
})

export default OrderListBackordersWidget
