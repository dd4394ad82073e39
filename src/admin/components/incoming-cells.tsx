import { Badge, StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { IncomingStock } from "../../api/contracts"
import type { IncomingStatus } from "../../modules/backorder/domain/codes"
import { useText } from "../hooks/use-text"

interface RowProps {
  row: IncomingStock
}

/** What is on its way, by its product, leading to its inventory item, and on a narrow screen how much and when. */
export const IncomingItem = ({ row }: RowProps) => {
  const { t, day } = useText()
  const title = row.product_title ?? row.item_title
  const below = [row.item_title, row.sku].filter((name) => name && name !== title)
  return (
    <div className="min-w-0 py-2">
      {row.item_title === null ? (
        <span className="block truncate">{t("incoming.deleted_item")}</span>
      ) : (
        <Link
          to={`/inventory/${row.inventory_item_id}`}
          onClick={(event) => event.stopPropagation()}
          className="focus-visible:shadow-borders-focus block truncate rounded outline-none"
        >
          {title}
        </Link>
      )}
      <div className="txt-compact-xsmall text-ui-fg-subtle">
        {below.length > 0 && <span className="block truncate">{[...new Set(below)].join(" · ")}</span>}
        <span className="flex flex-wrap items-center gap-x-1 md:hidden">
          <span>
            <IncomingQuantity row={row} /> ·
          </span>
          <span className="whitespace-nowrap">{day(row.expected_on)}</span>
          {row.late && <LateBadge />}
        </span>
      </div>
    </div>
  )
}

/** All of it, or how much of it has come. */
export const IncomingQuantity = ({ row: { quantity, received_quantity: received } }: RowProps) => {
  const { t, number } = useText()
  const isPartly = received > 0 && received < quantity
  return (
    <span className="tabular-nums">
      {isPartly
        ? t("incoming.received_of", { received: number(received), quantity: number(quantity) })
        : number(quantity)}
    </span>
  )
}

/** When it is expected, and whether it should have come by now. */
export const IncomingExpected = ({ row: { expected_on, late } }: RowProps) => {
  const { day } = useText()
  return (
    <span className="flex items-center gap-x-2">
      <span className="whitespace-nowrap">{day(expected_on)}</span>
      {late && <LateBadge />}
    </span>
  )
}

/** It should have come by now. */
export const LateBadge = () => {
  const { t } = useText()
  return (
    <Badge size="2xsmall" color="red" className="shrink-0">
      {t("incoming.late")}
    </Badge>
  )
}

const COLORS: Record<IncomingStatus, "blue" | "green" | "grey"> = {
  expected: "blue",
  received: "green",
  canceled: "grey",
}

export const IncomingStatusBadge = ({ status }: { status: IncomingStatus }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`incoming.status.${status}`)}
    </StatusBadge>
  )
}
