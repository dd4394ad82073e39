import { DataTable, useDataTable } from "@medusajs/ui"
import type { BackorderedProductsResponse } from "../../api/contracts"
import type { useTableParams } from "../hooks/use-table-params"
import { useText } from "../hooks/use-text"
import { dataOf } from "../lib/row-data"
import { useBackorderedColumns } from "./backordered-columns"
import { LastReconciled } from "./last-reconciled"
import { ListPages, ListToolbar } from "./list-toolbar"
import { ReconcileDrawer } from "./reconcile-drawer"

interface BackorderedTableProps {
  page: BackorderedProductsResponse | undefined
  isLoading: boolean
  params: ReturnType<typeof useTableParams>
}

/** What to buy in: search, order, pages, and a row that opens the orders behind it. */
export const BackorderedTable = ({ page, isLoading, params }: BackorderedTableProps) => {
  const { t } = useText()
  const table = useDataTable({
    data: page?.backordered_products ?? [],
    rowCount: page?.count ?? 0,
    columns: useBackorderedColumns(),
    getRowId: (row, index) => row.variant_id ?? `deleted-${index}`,
    isLoading,
    // The address is changed once per step, page included; a reset of its own would undo the step.
    autoResetPageIndex: false,
    onRowClick: (_, row) => params.setVariant(dataOf(row).variant_id),
    search: { state: params.query.q ?? "", onSearchChange: params.setSearch },
    sorting: { state: params.sorting, onSortingChange: params.setSorting },
    pagination: { state: params.pagination, onPaginationChange: params.setPagination },
  })
  return (
    <DataTable instance={table}>
      <ListToolbar
        heading={t("products.heading")}
        subheading={t("products.subheading")}
        note={<LastReconciled />}
        actions={<ReconcileDrawer />}
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
