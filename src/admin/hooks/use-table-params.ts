import type { DataTableFilteringState, DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { activeFilters, changedParams, filterChanges, filtersIn } from "../lib/address"
import { useDrawerParam } from "./use-drawer-param"

const NO_FILTERS: readonly string[] = []

/**
 * The search, filters, sort order, page and opened row of the list. They live in the address, so that "back" undoes a step.
 *
 * @param filterNames - the list's filters, named as in its route's query.
 */
export const useTableParams = (pageSize: number, filterNames = NO_FILTERS) => {
  const [params, setParams] = useSearchParams()
  const variant = useDrawerParam("variant_id")
  const offset = Math.max(0, Number.parseInt(params.get("offset") ?? "") || 0)
  const filtering = filtersIn(params, filterNames)
  // A filter without a value is half a step: "back" would only open its choices again.
  const replace = Object.values(filtering).includes("")
  const change = (changes: Record<string, string | null>) =>
    setParams((before) => changedParams(before, changes), { replace })
  return {
    query: { q: params.get("q") ?? undefined, order: params.get("order") ?? undefined, limit: pageSize, offset },
    filters: activeFilters(filtering),
    filtering,
    variantId: variant.value,
    pagination: { pageIndex: Math.floor(offset / pageSize), pageSize },
    sorting: sortingOf(params.get("order")),
    setSearch: (q: string) => change({ q: q || null, offset: null }),
    setFiltering: (state: DataTableFilteringState) => change(filterChanges(filterNames, state)),
    setSorting: (sorting: DataTableSortingState | undefined) => change({ order: orderOf(sorting), offset: null }),
    setPagination: ({ pageIndex }: DataTablePaginationState) =>
      change({ offset: pageIndex > 0 ? String(pageIndex * pageSize) : null }),
    openVariant: variant.open,
    closeVariant: variant.close,
  }
}

function sortingOf(order: string | null): DataTableSortingState | null {
  return order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null
}

function orderOf(sorting: DataTableSortingState | undefined): string | null {
  return sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : null
}
