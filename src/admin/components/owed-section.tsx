import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Backorder, BackordersResponse } from "../../api/contracts"
import { useExpectedOf } from "../hooks/use-incoming-list"
import { useOwed, type OwedOf } from "../hooks/use-owed"
import { useText } from "../hooks/use-text"
import { owedOf, type Owed } from "../lib/owed"
import { PlacedOrder } from "./placed-order"
import { Section } from "./section"
import { BackorderStatusBadge } from "./status-badge"

/** A glance; the whole queue is on the page of backordered products. */
const SHOWN = 5

interface OwedSectionProps {
  of: OwedOf
  /** The variants that are meant, whatever else their orders wait for. */
  variantIds: string[]
  /** The inventory item that a delivery of it is entered for. */
  deliveredTo?: string
}

/** What is owed of one thing, to which orders, and which orders with it may ship. Nothing at all when there are none. */
export const OwedSection = ({ of, variantIds, deliveredTo }: OwedSectionProps) => {
  const { t } = useText()
  const { data: waiting } = useOwed(of, "back_ordered")
  const { data: ready } = useOwed(of, "ready_to_ship")
  const owed = waiting && owedOf(waiting, variantIds)
  if (!owed || !ready || owed.orders.length + ready.count === 0) {
    return null
  }
  const all = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/backordered-products">{t("owed.show_all")}</Link>
    </Button>
  )
  return (
    <Section heading={t("owed.heading")} aside={owed.count > SHOWN && all}>
      {owed.orders.length > 0 && <Waiting owed={owed} />}
      {owed.orders.length > 0 && deliveredTo && <Delivery itemId={deliveredTo} />}
      {ready.count > 0 && <Ready ready={ready} />}
    </Section>
  )
}

const Waiting = ({ owed: { orders, count, units } }: { owed: Owed }) => {
  const { t } = useText()
  const total = [units === null ? null : t("owed.units", { count: units }), t("owed.to_orders", { count })]
  return (
    <div>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {total.filter(Boolean).join(" ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("owed.waiting")}
        </Text>
      </div>
      <ul className="border-t py-2">
        {orders.slice(0, SHOWN).map(({ backorder, units }) => (
          <OrderRow key={backorder.id} backorder={backorder}>
            {t("owed.items", { count: units })}
          </OrderRow>
        ))}
      </ul>
    </div>
  )
}

/**
 * Where to enter what has arrived: a delivery that is known is received, or it would count twice. For other stock, the form that
 * the page itself offers refuses less than what is reserved (2.21.2).
 */
const Delivery = ({ itemId }: { itemId: string }) => {
  const { t } = useText()
  const { t: core } = useTranslation()
  const { data: expected } = useExpectedOf([itemId])
  if (!expected) {
    return null
  }
  const isExpected = expected.count > 0
  return (
    <div className="flex flex-col items-start gap-y-2 px-6 py-4">
      {isExpected && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("owed.receive", { incoming: t("incoming.heading") })}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {isExpected ? t("owed.other_stock") : t("owed.delivery", { locations: core("inventory.locationLevels") })}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to={`/inventory/stock?inventory_item_ids=${itemId}`}>{core("inventory.stock.action")}</Link>
      </Button>
    </div>
  )
}

const Ready = ({ ready: { backorders, count } }: { ready: BackordersResponse }) => {
  const { t } = useText()
  return (
    <div>
      <Text size="small" leading="compact" weight="plus" className="px-6 pt-4">
        {t("owed.ready", { count })}
      </Text>
      <ul className="py-2">
        {backorders.slice(0, SHOWN).map((backorder) => (
          <OrderRow key={backorder.id} backorder={backorder}>
            <BackorderStatusBadge status="ready_to_ship" />
          </OrderRow>
        ))}
      </ul>
    </div>
  )
}

const OrderRow = ({ backorder, children }: { backorder: Backorder; children: ReactNode }) => {
  return (
    <li>
      <Link
        to={`/orders/${backorder.order_id}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-6 py-2 outline-none"
      >
        <PlacedOrder order={backorder} />
        <Text asChild size="small" leading="compact" className="shrink-0 tabular-nums">
          <div>{children}</div>
        </Text>
      </Link>
    </li>
  )
}
