import type { AdminOrder } from "@medusajs/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Leads to core's form for what of an order is to be fulfilled. It has one for what is shipped, and one for what is not. */
export const FulfillLink = ({ order }: { order: AdminOrder }) => {
  const { t: core } = useTranslation()
  const open = order.items.filter(({ detail, quantity }) => detail.fulfilled_quantity < quantity)
  const requiresShipping = open.some((item) => item.requires_shipping)
  return (
    <div className="px-6 py-4">
      <Button size="small" variant="secondary" asChild>
        <Link to={`/orders/${order.id}/fulfillment?requires_shipping=${requiresShipping}`}>
          {core("orders.fulfillment.fulfillItems")}
        </Link>
      </Button>
    </div>
  )
}
