import type { DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import type { AdminProduct } from "@medusajs/types"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Selection } from "../lib/selection"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useSelection } from "./use-selection"

/** A product of the catalog, and whether it has backorder settings already. */
export type PickedProduct = Pick<AdminProduct, "id" | "title" | "thumbnail" | "status" | "created_at"> & {
  backorder_settings?: { id: string } | null
}

const FIELDS = "id,title,thumbnail,status,created_at,backorder_settings.id"

const PAGE_SIZE = 20

/** Which products of the catalog are on the screen, and which of them are picked, on whatever page they stand. */
export const useProductPicker = () => {
  const [q, setQ] = useState("")
  const [sorting, setSorting] = useState<DataTableSortingState | null>({ id: "title", desc: false })
  const [pagination, setPagination] = useState<DataTablePaginationState>({ pageIndex: 0, pageSize: PAGE_SIZE })
  const toFirstPage = () => setPagination((before) => ({ ...before, pageIndex: 0 }))
  const query = {
    q: q || undefined,
    order: sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : undefined,
    limit: PAGE_SIZE,
    offset: pagination.pageIndex * PAGE_SIZE,
  }
  const found = useQuery({
    queryKey: backorderKeys.catalog(query),
    queryFn: () => sdk.admin.product.list({ fields: FIELDS, ...query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const products: PickedProduct[] = found.data?.products ?? []
  return {
    products,
    count: found.data?.count ?? 0,
    error: found.data ? null : found.error,
    isPending: found.isPending,
    refetch: found.refetch,
    selection: useSelection(pickable(products)),
    search: { state: q, onSearchChange: (text: string) => (setQ(text), toFirstPage()) },
    sorting: { state: sorting, onSortingChange: (state: DataTableSortingState) => (setSorting(state), toFirstPage()) },
    pagination: { state: pagination, onPaginationChange: setPagination },
  }
}

function pickable(products: PickedProduct[]): Selection {
  return Object.fromEntries(products.map(({ id, title }) => [id, { title, enabled: false, switched_off: 0 }]))
}
