import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { BackorderedProductsResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"

/** What one page of the list asks for. `order` is a column, with `-` before it for descending. */
export interface BackorderedProductsQuery {
  q?: string
  order?: string
  limit: number
  offset: number
}

/** One page of what to buy in, one row a variant. The page before stays on screen while the next one loads. */
export const useBackorderedProducts = (query: BackorderedProductsQuery) =>
  useQuery({
    queryKey: backorderKeys.products(query),
    queryFn: () =>
      sdk.client.fetch<BackorderedProductsResponse>("/admin/backordered-products", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
