import type { DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"

/** The search, sort order, page and opened row of the list. They live in the address, so that "back" undoes a step. */
export const useTableParams = (pageSize: number) => {
  const [params, setParams] = useSearchParams()
  const offset = Math.max(0, Number.parseInt(params.get("offset") ?? "") || 0)
  const change = (changes: Record<string, string | null>) => setParams((before) => changed(before, changes))
  return {
    query: { q: params.get("q") ?? undefined, order: params.get("order") ?? undefined, limit: pageSize, offset },
    variantId: params.get("variant_id"),
    pagination: { pageIndex: Math.floor(offset / pageSize), pageSize },
    sorting: sortingOf(params.get("order")),
    setSearch: (q: string) => change({ q: q || null, offset: null }),
    setSorting: (sorting: DataTableSortingState | undefined) => change({ order: orderOf(sorting), offset: null }),
    setPagination: ({ pageIndex }: DataTablePaginationState) =>
      change({ offset: pageIndex > 0 ? String(pageIndex * pageSize) : null }),
    setVariant: (id: string | null) => change({ variant_id: id }),
  }
}

function changed(before: URLSearchParams, changes: Record<string, string | null>): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) {
      after.delete(name)
    } else {
      after.set(name, value)
    }
  }
  return after
}

function sortingOf(order: string | null): DataTableSortingState | null {
  return order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null
}

function orderOf(sorting: DataTableSortingState | undefined): string | null {
  return sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : null
}
