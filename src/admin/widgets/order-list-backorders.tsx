import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { FirstPlace } from "../components/first-place"
import { GlancePlace, OrdersGlance } from "../components/orders-glance"
import { LoadError, Section } from "../components/section"
import { useListedCounts } from "../hooks/use-listed-orders"
import { useText } from "../hooks/use-text"
import { recall, remember } from "../lib/remembered"
import { isForbidden } from "../lib/sdk"

/** Under which the browser remembers whether there was something to say, to keep its place while that is asked again. */
const SHOWN = "orders_list_shown"

/** Above the list of orders: those that wait for stock, and those that waited and can ship. Nothing at all when none does. */
const OrderListBackordersWidget = () => {
  const { t } = useText()
  const { data: counts, error, isLoading, refetch } = useListedCounts()
  const hasSome = counts && counts.back_ordered + counts.ready_to_ship > 0
  useEffect(() => {
    if (hasSome !== undefined) {
      remember(SHOWN, String(hasSome))
    }
  }, [hasSome])
  if (isLoading && recall(SHOWN) === "true") {
    return (
      <FirstPlace page="order.list">
        <GlancePlace />
      </FirstPlace>
    )
  }
  if (counts) {
    return hasSome ? (
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
