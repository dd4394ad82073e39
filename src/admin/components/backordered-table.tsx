import { DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import type { BackorderedProduct, BackorderedProductsResponse } from "../../api/contracts"
import type { useTableParams } from "../hooks/use-table-params"
import { useText } from "../hooks/use-text"
import { useBackorderedColumns } from "./backordered-columns"
import { LastReconciled } from "./last-reconciled"
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
      <DataTable.Toolbar className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center">
        <div>
          <Heading>{t("products.heading")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("products.subheading")}
          </Text>
          <LastReconciled />
        </div>
        <div className="flex w-full flex-wrap items-center gap-2 md:w-auto md:flex-nowrap">
          <ReconcileDrawer />
          <DataTable.SortingMenu tooltip={t("products.sort_tooltip")} />
          <div className="w-full md:w-auto">
            <DataTable.Search placeholder={t("products.search")} aria-label={t("products.search")} />
          </div>
        </div>
      </DataTable.Toolbar>
      <DataTable.Table
        emptyState={{
          empty: { heading: t("products.empty.heading"), description: t("products.empty.description") },
          filtered: { heading: t("products.filtered.heading"), description: t("products.filtered.description") },
        }}
      />
      <DataTable.Pagination translations={t("products.pagination", { returnObjects: true }) as PaginationTexts} />
    </DataTable>
  )
}

type PaginationTexts = Record<"of" | "results" | "pages" | "prev" | "next", string>

/** The table hands over its own row, while its types promise the data in it. */
function dataOf(row: BackorderedProduct | { original: BackorderedProduct }): BackorderedProduct {
  return "original" in row ? row.original : row
}
