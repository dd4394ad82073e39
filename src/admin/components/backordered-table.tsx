import { DataTable, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { BackorderedProductsResponse } from "../../api/contracts"
import type { useTableParams } from "../hooks/use-table-params"
import { useText } from "../hooks/use-text"
import type { useVariantSelection } from "../hooks/use-variant-selection"
import { dataOf } from "../lib/row-data"
import { useBackorderedColumns } from "./backordered-columns"
import { ListPages, ListToolbar } from "./list-toolbar"
import { Named } from "./named"
import { useProductFilters } from "./product-filters"

interface BackorderedTableProps {
  page: BackorderedProductsResponse | undefined
  isLoading: boolean
  params: ReturnType<typeof useTableParams>
  selection: ReturnType<typeof useVariantSelection>
  /** What can be done with all of them. */
  actions: ReactNode
}

/** What to buy in: search, filters, order, pages, and a row that opens the orders behind it. */
export const BackorderedTable = ({ actions, ...props }: BackorderedTableProps) => {
  const { t } = useText()
  const table = useBackorderedTable(props)
  return (
    <DataTable instance={table}>
      <ListToolbar
        heading={t("products.heading")}
        subheading={t("products.subheading")}
        actions={
          <>
            {actions}
            <Named name={t("buying.filters.tooltip")}>
              <DataTable.FilterMenu tooltip={t("buying.filters.tooltip")} />
            </Named>
          </>
        }
        translations={{ clearAll: t("buying.filters.clear") }}
      />
      <DataTable.Table
        emptyState={{
          empty: { heading: t("products.empty.heading"), description: t("products.empty.description") },
          filtered: { heading: t("products.filtered.heading"), description: t("products.filtered.description") },
        }}
      />
      <ListPages />
    </DataTable>
  )
}

function useBackorderedTable({ page, isLoading, params, selection }: Omit<BackorderedTableProps, "actions">) {
  const rows = page?.backordered_products ?? []
  return useDataTable({
    data: rows,
    rowCount: page?.count ?? 0,
    columns: useBackorderedColumns(),
    filters: useProductFilters(params.filters, rows),
    getRowId: (row, index) => row.variant_id ?? `deleted-${index}`,
    isLoading,
    // The address is changed once per step, page included; a reset of its own would undo the step.
    autoResetPageIndex: false,
    onRowClick: (event, row) => {
      // The drawer gives the focus back to what had it: the row's link, as if it had been used.
      event.currentTarget.querySelector<HTMLElement>("a")?.focus()
      params.openVariant(dataOf(row).variant_id)
    },
    rowSelection: {
      state: selection.state,
      onRowSelectionChange: selection.change,
      enableRowSelection: ({ original }) => original.variant_id !== null && original.product_id !== null,
    },
    search: { state: params.query.q ?? "", onSearchChange: params.setSearch },
    filtering: { state: params.filtering, onFilteringChange: params.setFiltering },
    sorting: { state: params.sorting, onSortingChange: params.setSorting },
    pagination: { state: params.pagination, onPaginationChange: params.setPagination },
  })
}
