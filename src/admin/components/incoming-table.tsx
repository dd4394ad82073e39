import { DataTable, useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { IncomingStockListResponse } from "../../api/contracts"
import type { useTableParams } from "../hooks/use-table-params"
import { useText } from "../hooks/use-text"
import { incomingQuery, isNarrowed, shownFilters, storedFilters } from "../lib/incoming-filters"
import { dataOf } from "../lib/row-data"
import { IncomingActions } from "./incoming-actions"
import { useIncomingColumns } from "./incoming-columns"
import { useIncomingFilters } from "./incoming-filters"
import type { OpenIncoming } from "./incoming-panels"
import { ListPages, ListToolbar } from "./list-toolbar"
import { Named } from "./named"
import { ToBuyLink } from "./to-buy-link"

interface IncomingTableProps {
  page: IncomingStockListResponse | undefined
  isLoading: boolean
  params: ReturnType<typeof useTableParams>
  onOpen: OpenIncoming
}

/** What is on its way: search, filters, order, pages, and a menu for each. */
export const IncomingTable = ({ onOpen, ...props }: IncomingTableProps) => {
  const { t } = useText()
  const table = useIncomingTable({ onOpen, ...props })
  const { params } = props
  const nothing = { heading: t("incoming.empty.heading"), description: t("incoming.empty.description") }
  const isFiltered = params.query.q !== undefined || isNarrowed(shownFilters(params.filters))
  return (
    <DataTable instance={table}>
      <ListToolbar
        heading={t("incoming.heading")}
        subheading={
          <>
            {t("incoming.subheading")} <ToBuyLink />
          </>
        }
        actions={
          <>
            <IncomingActions
              onOpen={onOpen}
              query={{ q: params.query.q, ...incomingQuery(shownFilters(params.filters)) }}
              count={props.page?.count}
            />
            <Named name={t("buying.filters.tooltip")}>
              <DataTable.FilterMenu tooltip={t("buying.filters.tooltip")} />
            </Named>
          </>
        }
        translations={{ clearAll: t("buying.filters.clear") }}
      />
      <DataTable.Table
        emptyState={{
          empty: nothing,
          filtered: isFiltered
            ? { heading: t("products.filtered.heading"), description: t("incoming.filtered") }
            : nothing,
        }}
      />
      <ListPages />
    </DataTable>
  )
}

function useIncomingTable({ page, isLoading, params, onOpen }: IncomingTableProps) {
  const navigate = useNavigate()
  return useDataTable({
    data: page?.incoming_stock ?? [],
    rowCount: page?.count ?? 0,
    columns: useIncomingColumns(onOpen),
    filters: useIncomingFilters(),
    getRowId: ({ id }) => id,
    isLoading,
    // The address is changed once per step, page included; a reset of its own would undo the step.
    autoResetPageIndex: false,
    onRowClick: (_, row) => {
      const { inventory_item_id, item_title } = dataOf(row)
      if (item_title !== null) {
        void navigate(`/inventory/${inventory_item_id}`)
      }
    },
    search: { state: params.query.q ?? "", onSearchChange: params.setSearch },
    filtering: {
      state: shownFilters(params.filtering),
      onFilteringChange: (state) => params.setFiltering(storedFilters(state)),
    },
    sorting: { state: params.sorting, onSortingChange: params.setSorting },
    pagination: { state: params.pagination, onPaginationChange: params.setPagination },
  })
}
