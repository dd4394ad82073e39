import { DataTable, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { SettingsResponse } from "../../api/contracts"
import { useRights } from "../hooks/use-rights"
import type { useSelection } from "../hooks/use-selection"
import type { useTableParams } from "../hooks/use-table-params"
import { useText } from "../hooks/use-text"
import { dataOf } from "../lib/row-data"
import { ListPages, ListToolbar } from "./list-toolbar"
import { Named } from "./named"
import { useSettingsColumns } from "./settings-columns"
import { ToBuyLink } from "./to-buy-link"

/** What the list can be narrowed down by, named as in its route's query. */
export const SETTINGS_FILTERS = ["enabled", "waiting", "at_limit"] as const

interface SettingsTableProps {
  page: SettingsResponse | undefined
  isLoading: boolean
  params: ReturnType<typeof useTableParams>
  selection: ReturnType<typeof useSelection>
  /** What can be done with all products. */
  actions: ReactNode
}

/** The settings of all products: search, filter, order, pages, and a box to select each by. */
export const SettingsTable = ({ actions, ...props }: SettingsTableProps) => {
  const { t } = useText()
  const table = useSettingsTable(props)
  return (
    <DataTable instance={table}>
      <ListToolbar
        heading={t("settings_list.heading")}
        subheading={
          <>
            {t("settings_list.subheading")} <ToBuyLink />
          </>
        }
        actions={
          <>
            {actions}
            <Named name={t("settings_list.filter_tooltip")}>
              <DataTable.FilterMenu tooltip={t("settings_list.filter_tooltip")} />
            </Named>
          </>
        }
        translations={{ clearAll: t("settings_list.clear_filters") }}
      />
      <DataTable.Table
        emptyState={{
          empty: { heading: t("settings_list.empty.heading"), description: t("settings_list.empty.description") },
          filtered: { heading: t("products.filtered.heading"), description: t("settings_list.filtered") },
        }}
      />
      <ListPages />
    </DataTable>
  )
}

function useSettingsTable({ page, isLoading, params, selection }: Omit<SettingsTableProps, "actions">) {
  const { t } = useText()
  const navigate = useNavigate()
  const { canUpdate } = useRights()
  const options = (["true", "false"] as const).map((value) => ({ label: t(`settings_list.enabled.${value}`), value }))
  return useDataTable({
    data: page?.backorder_settings ?? [],
    rowCount: page?.count ?? 0,
    columns: useSettingsColumns(canUpdate),
    getRowId: ({ product_id }) => product_id,
    isLoading,
    // The address is changed once per step, page included; a reset of its own would undo the step.
    autoResetPageIndex: false,
    onRowClick: (_, row) => {
      const { product_id, product_title } = dataOf(row)
      if (product_title !== null) {
        void navigate(`/products/${product_id}`)
      }
    },
    filters: SETTINGS_FILTERS.map((id) => ({ id, type: "radio", label: t(`settings_list.filters.${id}`), options })),
    rowSelection: {
      state: selection.state,
      onRowSelectionChange: selection.change,
      enableRowSelection: (row) => row.original.product_title !== null,
    },
    search: { state: params.query.q ?? "", onSearchChange: params.setSearch },
    filtering: { state: params.filtering, onFilteringChange: params.setFiltering },
    sorting: { state: params.sorting, onSortingChange: params.setSorting },
    pagination: { state: params.pagination, onPaginationChange: params.setPagination },
  })
}
