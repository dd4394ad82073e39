import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { BACKORDERED_PRODUCTS_ORDER, BackorderedProduct } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { formatDay, formatMoment } from "../lib/dates"
import { ProductCell } from "./product-cell"

type Sortable = (typeof BACKORDERED_PRODUCTS_ORDER)[number]
type Translate = ReturnType<typeof useText>["t"]

const columns = createDataTableColumnHelper<BackorderedProduct>()

/**
 * The columns of what to buy in. Kept between renders, because the table takes a new column for a new kind of cell and
 * builds all cells again, at which the link that has the keyboard's focus would lose it.
 */
export const useBackorderedColumns = () => {
  const { t, locale } = useText()
  return useMemo(() => columnsOf(t, locale), [t, locale])
}

function columnsOf(t: Translate, locale: string) {
  return [
    columns.accessor("product_title", {
      ...sortable(t, "product_title", "product", ["a_z", "z_a"]),
      cell: ({ row }) => <ProductCell row={row.original} />,
      minSize: 180,
      maxSize: 280,
    }),
    columns.accessor("variant_title", { header: t("products.columns.variant"), cell: textOf, maxSize: 140 }),
    columns.accessor("sku", { ...sortable(t, "sku", "sku", ["a_z", "z_a"]), cell: textOf, maxSize: 180 }),
    columns.accessor("required_quantity", {
      ...sortable(t, "required_quantity", "required", ["fewest", "most"]),
      align: "right",
    }),
    columns.accessor("stocked_quantity", { header: t("products.columns.in_stock"), align: "right" }),
    columns.accessor("orders_count", {
      ...sortable(t, "orders_count", "orders", ["fewest", "most"]),
      align: "right",
    }),
    columns.accessor("oldest_ordered_at", {
      ...sortable(t, "oldest_ordered_at", "oldest", ["old", "new"]),
      cell: ({ getValue }) => formatMoment(getValue(), locale),
    }),
    columns.accessor("expected_on", {
      header: t("products.columns.expected"),
      cell: ({ getValue }) => dayOf(getValue(), locale),
    }),
  ]
}

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

const textOf = ({ getValue }: { getValue: () => string | null }) => getValue() ?? "-"

const dayOf = (date: string | null, locale: string) => (date === null ? "-" : formatDay(date, locale))
