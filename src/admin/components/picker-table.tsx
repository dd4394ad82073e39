import { createDataTableColumnHelper, DataTable, StatusBadge, useDataTable } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PickedProduct, useProductPicker } from "../hooks/use-product-picker"
import { useText } from "../hooks/use-text"
import { formatMoment } from "../lib/dates"
import { dataOf } from "../lib/row-data"
import { LinkedProduct } from "./linked-product"
import { ListPages } from "./list-toolbar"
import { Named } from "./named"
import { SelectPage, SelectRow } from "./select-boxes"

const columns = createDataTableColumnHelper<PickedProduct>()

/** The colours that core gives the statuses of products. */
const COLORS = { draft: "grey", proposed: "orange", published: "green", rejected: "red" } as const

/** The products of the catalog, to pick some. Those that are set up already are shown as such, and cannot be picked. */
export const PickerTable = ({ picker }: { picker: ReturnType<typeof useProductPicker> }) => {
  const { t } = useText()
  const { products, count, isPending, selection, ...states } = picker
  const table = useDataTable({
    data: products,
    rowCount: count,
    columns: usePickerColumns(),
    getRowId: ({ id }) => id,
    isLoading: isPending,
    autoResetPageIndex: false,
    onRowClick: (_, row) => {
      const { id, backorder_settings } = dataOf(row)
      if (!backorder_settings) {
        selection.change({ ...selection.state, [id]: !selection.state[id] })
      }
    },
    rowSelection: {
      state: selection.state,
      onRowSelectionChange: selection.change,
      enableRowSelection: (row) => !row.original.backorder_settings,
    },
    search: states.search,
    sorting: states.sorting,
    pagination: states.pagination,
  })
  return (
    <DataTable instance={table} className="h-full">
      <DataTable.Toolbar className="flex flex-wrap items-center justify-end gap-2">
        <Named name={t("products.sort_tooltip")}>
          <DataTable.SortingMenu tooltip={t("products.sort_tooltip")} />
        </Named>
        <Named name={t("products.search")} target="[role=img]">
          <DataTable.Search autoFocus placeholder={t("products.search")} aria-label={t("products.search")} />
        </Named>
      </DataTable.Toolbar>
      <DataTable.Table
        emptyState={{
          empty: { heading: t("settings_list.picker.empty"), description: "" },
          filtered: { heading: t("products.filtered.heading"), description: t("settings_list.picker.filtered") },
        }}
      />
      <ListPages />
    </DataTable>
  )
}

const usePickerColumns = () => {
  const { t, locale } = useText()
  const { t: core } = useTranslation()
  return useMemo(
    () => [
      columns.select({
        header: ({ table }) => <SelectPage name={t("settings_list.select_page")} table={table} />,
        cell: ({ row }) => (
          <SelectRow
            name={t("settings_list.select", { product: row.original.title })}
            row={row}
            taken={row.original.backorder_settings ? t("settings_list.picker.taken") : undefined}
          />
        ),
      }),
      columns.accessor("title", {
        ...sortable(t("settings_list.columns.product"), t("products.sort.a_z"), t("products.sort.z_a")),
        cell: ({ row: { original } }) => (
          <LinkedProduct title={original.title} thumbnail={original.thumbnail} to={null} />
        ),
      }),
      columns.display({
        id: "set_up",
        header: t("settings_list.picker.set_up"),
        cell: ({ row: { original } }) => t(`settings_list.enabled.${original.backorder_settings ? "true" : "false"}`),
      }),
      columns.accessor("status", {
        header: t("settings_list.picker.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]}>{core(`products.productStatus.${getValue()}`)}</StatusBadge>
        ),
      }),
      columns.accessor("created_at", {
        ...sortable(t("settings_list.picker.created"), t("products.sort.old"), t("products.sort.new")),
        cell: ({ getValue }) => formatMoment(String(getValue()), locale),
      }),
    ],
    [t, core, locale]
  )
}

const sortable = (header: string, sortAscLabel: string, sortDescLabel: string) => ({
  header,
  enableSorting: true,
  sortLabel: header,
  sortAscLabel,
  sortDescLabel,
})
