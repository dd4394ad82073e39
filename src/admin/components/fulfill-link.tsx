import type { AdminOrder } from "@medusajs/types"
import { Button, Hint } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BackorderWithHistory } from "../../api/contracts"
import { usePresetText } from "../hooks/use-preset-text"

interface FulfillLinkProps {
  order: AdminOrder
  backorder: BackorderWithHistory
}

/** Leads to core's form for what of an order is to be fulfilled. It has one for what is shipped, and one for what is not. */
export const FulfillLink = ({ order, backorder }: FulfillLinkProps) => {
  const { t: core } = useTranslation()
  const hint = usePresetText(order, backorder)
  const open = order.items.filter(({ detail, quantity }) => detail.fulfilled_quantity < quantity)
  const requiresShipping = open.some((item) => item.requires_shipping)
  return (
    <div className="flex flex-col items-start gap-y-2 px-6 py-4">
      <Button size="small" variant="secondary" asChild>
        <Link to={`/orders/${order.id}/fulfillment?requires_shipping=${requiresShipping}`}>
          {core("orders.fulfillment.fulfillItems")}
        </Link>
      </Button>
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
