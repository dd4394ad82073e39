import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { INCOMING_STOCK_ORDER, IncomingStock } from "../../api/contracts"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"
import { formatQuantity } from "../lib/quantity-text"
import { IncomingExpected, IncomingItem, IncomingQuantity, IncomingStatusBadge } from "./incoming-cells"
import type { OpenIncoming } from "./incoming-panels"
import { IncomingRowMenu } from "./incoming-row-menu"

type Sortable = (typeof INCOMING_STOCK_ORDER)[number]
type Translate = ReturnType<typeof useText>["t"]

const columns = createDataTableColumnHelper<IncomingStock>()

/**
 * The columns of what is on its way. Kept between renders, or a focused cell would lose the focus.
 *
 * @param onOpen - opens a form for a row; the same one each time.
 */
export const useIncomingColumns = (onOpen: OpenIncoming) => {
  const { t, locale } = useText()
  const { canUpdate } = useRights()
  return useMemo(
    () => [...whatAndWhere(t), ...howMuch(t, locale), ...whenAndWhy(t), ...(canUpdate ? [menuColumn(onOpen)] : [])],
    [t, locale, canUpdate, onOpen]
  )
}

function whatAndWhere(t: Translate) {
  return [
    columns.accessor("item_title", {
      header: t("incoming.columns.item"),
      cell: ({ row: { original: row } }) => <IncomingItem row={row} />,
      minSize: 180,
      maxSize: 260,
    }),
    columns.accessor("location_name", {
      header: t("incoming.columns.location"),
      cell: ({ getValue }) => getValue() ?? t("incoming.deleted_location"),
      maxSize: 180,
    }),
  ]
}

function howMuch(t: Translate, locale: string) {
  return [
    columns.accessor("quantity", {
      ...sortable(t, "quantity", "quantity", ["fewest", "most"]),
      cell: ({ row: { original: row } }) => <IncomingQuantity row={row} />,
      align: "right",
    }),
    columns.accessor("promised_quantity", {
      header: t("incoming.columns.promised"),
      cell: ({ getValue }) => (getValue() > 0 ? formatQuantity(getValue(), locale) : "-"),
      align: "right",
      size: 90,
    }),
  ]
}

function whenAndWhy(t: Translate) {
  return [
    columns.accessor("expected_on", {
      ...sortable(t, "expected_on", "expected", ["early", "late"]),
      cell: ({ row: { original: row } }) => <IncomingExpected row={row} />,
      truncateTooltip: false,
    }),
    columns.accessor("reference", {
      ...sortable(t, "reference", "reference", ["a_z", "z_a"]),
      cell: ({ getValue }) => getValue() ?? "-",
      maxSize: 160,
    }),
    columns.accessor("status", {
      header: t("incoming.columns.status"),
      cell: ({ getValue }) => <IncomingStatusBadge status={getValue()} />,
      size: 110,
    }),
  ]
}

const menuColumn = (onOpen: OpenIncoming) =>
  columns.display({
    id: "action",
    cell: ({ row: { original: row } }) => <IncomingRowMenu row={row} onOpen={onOpen} />,
  })

/** A column that the route can sort by, named as the route's `order` names it. */
function sortable(t: Translate, id: Sortable, name: string, [ascending, descending]: [string, string]) {
  return {
    id,
    header: t(`incoming.columns.${name}`),
    enableSorting: true,
    sortLabel: t(`incoming.columns.${name}`),
    sortAscLabel: t(`products.sort.${ascending}`),
    sortDescLabel: t(`products.sort.${descending}`),
  }
}
