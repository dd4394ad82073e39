import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Text } from "@medusajs/ui"
import type { AdminReservation, DetailWidgetProps } from "@medusajs/types"
import { Link } from "react-router-dom"
import { Section } from "../components/section"
import { BackorderStatusBadge } from "../components/status-badge"
import { useLineText } from "../hooks/use-line-text"
import { useLineBackorder } from "../hooks/use-owed"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"

/** On a reservation's page: the order it is for, when that waits or waited for stock, and whether it may ship. */
const ReservationOwedWidget = ({ data: reservation }: DetailWidgetProps<AdminReservation>) => {
  const { t } = useText()
  const lineItemId = reservation.line_item_id
  const { waits } = useLineText()
  const { data: backorder } = useLineBackorder(lineItemId)
  const line = backorder?.lines.find((one) => one.line_item_id === lineItemId)
  if (!backorder || !line || backorder.status === "canceled") {
    return null
  }
  const short = line.outstanding_quantity
  const link = (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/orders/${backorder.order_id}`}>{orderNumber(backorder) ?? backorder.order_id}</Link>
    </Button>
  )
  return (
    <Section
      heading={t("owed.heading")}
      badge={<BackorderStatusBadge status={short > 0 ? "back_ordered" : "filled"} />}
      aside={link}
    >
      <div className="flex flex-col gap-y-1 px-6 py-4">
        {short > 0 && (
          <Text size="small" className="tabular-nums">
            {waits(line)}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t(`owed.reservation.${short > 0 ? "short" : "covered"}`)}
        </Text>
      </div>
    </Section>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:reservation",
  zone: "reservation.details.side.before",
})

export default ReservationOwedWidget
