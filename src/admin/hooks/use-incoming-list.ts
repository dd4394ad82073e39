import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { IncomingStockListResponse, IncomingStockResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useRights } from "./use-rights"

/** What one page of the list asks for: `order` is a column, with `-` before it for descending, the rest are filters. */
export interface IncomingQuery {
  [filter: string]: string | string[] | number | undefined
  limit: number
  offset: number
}

/** One page of what is on its way. The page before stays on screen while the next one loads. */
export const useIncomingList = (query: IncomingQuery, isAsked = true) =>
  useQuery({
    queryKey: backorderKeys.incoming(query),
    enabled: useRights().canRead === true && isAsked,
    queryFn: () => sdk.client.fetch<IncomingStockListResponse>("/admin/incoming-stock", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** A glance beside what waits; the whole list is on the page of incoming stock. */
const GLANCED = 5

/** The first deliveries of inventory items that are on their way. */
export const useExpectedOf = (itemIds: string[]) =>
  useIncomingList({ inventory_item_id: itemIds, status: "expected", limit: GLANCED, offset: 0 }, itemIds.length > 0)

/** One delivery by its id. */
export const useOneIncoming = (id: string) =>
  useQuery({
    queryKey: backorderKeys.incoming({ id }),
    enabled: useRights().canRead === true,
    queryFn: () => sdk.client.fetch<IncomingStockResponse>(`/admin/incoming-stock/${encodeURIComponent(id)}`),
  })

/** How many deliveries are late; `undefined` until that is known. */
export const useLateCount = (): number | undefined =>
  useIncomingList({ late: "true", status: "expected", limit: 1, offset: 0 }).data?.count
