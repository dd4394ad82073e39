import { Checkbox, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo, type MouseEvent } from "react"
import type { ListedSettings, SETTINGS_ORDER } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { formatDay } from "../lib/dates"
import { LinkedProduct } from "./linked-product"

type Sortable = (typeof SETTINGS_ORDER)[number]
type Translate = ReturnType<typeof useText>["t"]

const columns = createDataTableColumnHelper<ListedSettings>()

/** The columns of the settings of all products. Kept between renders, or a focused cell would lose the focus. */
export const useSettingsColumns = () => {
  const { t, locale } = useText()
  return useMemo(() => [selectColumn(t), ...columnsOf(t, locale)], [t, locale])
}

/** The table's own boxes have no name, so nobody who does not see them could tell which product one selects. */
function selectColumn(t: Translate) {
  const stopRowClick = (event: MouseEvent) => event.stopPropagation()
  return columns.select({
    header: ({ table }) => (
      <Checkbox
        aria-label={t("settings_list.select_page")}
        checked={table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()}
        onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked !== false)}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={t("settings_list.select", { product: row.original.product_title ?? t("products.deleted") })}
        checked={row.getIsSelected()}
        disabled={!row.getCanSelect()}
        onClick={stopRowClick}
        onCheckedChange={(checked) => row.toggleSelected(checked === true)}
      />
    ),
  })
}

function columnsOf(t: Translate, locale: string) {
  return [
    columns.accessor("product_title", {
      ...sortable(t, "product_title", "product", ["products.sort.a_z", "products.sort.z_a"]),
      cell: ({ row: { original: row } }) => (
        <LinkedProduct
          title={row.product_title ?? t("products.deleted")}
          thumbnail={row.thumbnail}
          to={row.product_title === null ? null : `/products/${row.product_id}`}
        />
      ),
      minSize: 200,
      maxSize: 280,
    }),
    columns.accessor("enabled", {
      ...sortable(t, "enabled", "enabled", ["settings_list.sort.off", "settings_list.sort.on"]),
      cell: ({ row: { original: row } }) => <Enabled row={row} />,
    }),
    columns.accessor("promo", {
      header: t("settings_list.columns.promo"),
      cell: ({ getValue }) => getValue() ?? "-",
      maxSize: 320,
    }),
    columns.accessor("max_quantity", {
      ...sortable(t, "max_quantity", "maximum", ["settings_list.sort.small", "settings_list.sort.large"]),
      cell: ({ getValue }) => getValue() ?? t("numbers.no_limit"),
      align: "right",
    }),
    columns.accessor("expected_on", {
      ...sortable(t, "expected_on", "expected", ["settings_list.sort.early", "settings_list.sort.late"]),
      cell: ({ getValue }) => dayOf(getValue(), locale),
    }),
  ]
}

/** A product that is on says how many of its variants are not; enabling it once more switches them on again. */
const Enabled = ({ row: { enabled, switched_off_variants_count: count } }: { row: ListedSettings }) => {
  const { t } = useText()
  return count > 0 ? (
    <StatusBadge color="orange">{t("settings_list.switched_off", { count })}</StatusBadge>
  ) : (
    <StatusBadge color={enabled ? "green" : "grey"}>{t(`settings_list.enabled.${enabled}`)}</StatusBadge>
  )
}

/** A column that the route can sort by, named as the route's `order` names it. */
function sortable(t: Translate, id: Sortable, name: string, [ascending, descending]: [string, string]) {
  return {
    id,
    header: t(`settings_list.columns.${name}`),
    enableSorting: true,
    sortLabel: t(`settings_list.columns.${name}`),
    sortAscLabel: t(ascending),
    sortDescLabel: t(descending),
  }
}

const dayOf = (date: string | null, locale: string) => (date === null ? "-" : formatDay(date, locale))
