import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { BackorderedProductsResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"

/** What one page of the list asks for: `order` is a column, with `-` before it for descending, the rest are filters. */
export interface BackorderedProductsQuery {
  [filter: string]: string | number | undefined
  q?: string
  order?: string
  limit: number
  offset: number
}

const fetchPage = (query: BackorderedProductsQuery) =>
  sdk.client.fetch<BackorderedProductsResponse>("/admin/backordered-products", { query })

/** One page of what to buy in, one row a variant. The page before stays on screen while the next one loads. */
export const useBackorderedProducts = (query: BackorderedProductsQuery) =>
  useQuery({
    queryKey: backorderKeys.products(query),
    queryFn: () => fetchPage(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** The row of one variant, for a page of the list that does not have it. @param isWanted - whether it is asked for. */
export const useBackorderedVariant = (variantId: string, isWanted: boolean) => {
  const query = { variant_id: variantId, limit: 1, offset: 0 }
  return useQuery({
    queryKey: backorderKeys.products(query),
    queryFn: () => fetchPage(query),
    select: ({ backordered_products: [row] }) => row,
    enabled: isWanted,
    staleTime: 0,
  })
}
