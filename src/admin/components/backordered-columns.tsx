import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, type ReactNode } from "react"
import type { BACKORDERED_PRODUCTS_ORDER, BackorderedProduct } from "../../api/contracts"
import { subtract } from "../../modules/backorder/domain/quantity"
import { useText } from "../hooks/use-text"
import { formatMoment } from "../lib/dates"
import { variantNameOf } from "../lib/variant-name"
import { ExpectedDateCell } from "./expected-date-cell"
import { ProductCell } from "./product-cell"
import { SelectPage, SelectRow } from "./select-boxes"

type Sortable = (typeof BACKORDERED_PRODUCTS_ORDER)[number]
type Translate = ReturnType<typeof useText>["t"]

const columns = createDataTableColumnHelper<BackorderedProduct>()

/**
 * The columns of what to buy in, the most important ones first: a narrow screen cuts the others off. Kept between renders,
 * because the table takes a new column for a new kind of cell and builds all cells again, at which the link that has the
 * keyboard's focus would lose it.
 */
export const useBackorderedColumns = () => {
  const { t, locale } = useText()
  return useMemo(() => [selectColumn(t), ...columnsOf(t, locale)], [t, locale])
}

function selectColumn(t: Translate) {
  return columns.select({
    header: ({ table }) => <SelectPage name={t("buying.select_page")} table={table} />,
    cell: ({ row }) => (
      <SelectRow name={t("buying.select", { product: variantNameOf(row.original, t("products.deleted")) })} row={row} />
    ),
  })
}

function columnsOf(t: Translate, locale: string) {
  const number = (id: Sortable, name: string) => ({
    ...sortable(t, id, name, ["fewest", "most"]),
    align: "right" as const,
  })
  return [
    columns.accessor("product_title", {
      ...sortable(t, "product_title", "product", ["a_z", "z_a"]),
      cell: ({ row }) => <ProductCell row={row.original} />,
      minSize: 180,
      maxSize: 260,
    }),
    columns.accessor("required_quantity", number("required_quantity", "waiting")),
    columns.accessor("to_buy_quantity", {
      ...number("to_buy_quantity", "to_buy"),
      cell: ({ row }) => <ToBuy row={row.original} />,
    }),
    columns.accessor("stocked_quantity", {
      ...number("stocked_quantity", "in_stock"),
      cell: ({ row }) => <InStock row={row.original} />,
    }),
    columns.accessor("free_quantity", number("free_quantity", "free")),
    columns.accessor("orders_count", number("orders_count", "orders")),
    columns.accessor("oldest_ordered_at", {
      ...sortable(t, "oldest_ordered_at", "oldest", ["old", "new"]),
      cell: ({ getValue }) => formatMoment(getValue(), locale),
    }),
    columns.accessor("expected_on", {
      ...sortable(t, "expected_on", "expected", ["early", "late"]),
      cell: ({ row }) => <ExpectedDateCell row={row.original} />,
      truncateTooltip: false,
    }),
  ]
}

/** What is on its way is no more to be bought in, so it is said beside it. */
const ToBuy = ({ row: { to_buy_quantity, incoming_quantity } }: { row: BackorderedProduct }) => {
  const { t, number } = useText()
  const note = incoming_quantity > 0 && t("products.coming", { quantity: number(incoming_quantity) })
  return (
    <WithNote note={note}>
      <span className="txt-compact-small-plus text-ui-fg-base">{number(to_buy_quantity)}</span>
    </WithNote>
  )
}

/** Stock that orders have reserved is not there for those that wait. */
const InStock = ({ row: { stocked_quantity, free_quantity } }: { row: BackorderedProduct }) => {
  const { t, number } = useText()
  const reserved = subtract(stocked_quantity, free_quantity)
  return (
    <WithNote note={reserved > 0 && t("products.reserved", { quantity: number(reserved) })}>
      {number(stocked_quantity)}
    </WithNote>
  )
}

const WithNote = ({ note, children }: { note: string | false; children: ReactNode }) => (
  <div className="flex flex-col items-end">
    {children}
    {note && <span className="txt-compact-xsmall text-ui-fg-subtle whitespace-nowrap">{note}</span>}
  </div>
)

/** A column that the route can sort by, named as the route's `order` names it. */
function sortable(t: Translate, id: Sortable, name: string, [ascending, descending]: [string, string]) {
  return {
    id,
    header: t(`products.columns.${name}`),
    enableSorting: true,
    sortLabel: t(`products.columns.${name}`),
    sortAscLabel: t(`products.sort.${ascending}`),
    sortDescLabel: t(`products.sort.${descending}`),
  }
}
