import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { BackorderResponse, BackorderWithHistory, BackordersResponse } from "../../api/contracts"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { sdk } from "../lib/sdk"
import { waitingLines } from "../lib/waiting-lines"
import { backorderKeys } from "./query-keys"

const PAGE_SIZE = 20

/** How often an open order is looked at again: stock may arrive, or it be canceled or shipped, while its page is open. */
const OPEN_ORDER_REFRESH_MS = 15_000

/** One page of the orders that wait or waited. */
export const fetchBackorders = (query: Record<string, string | number | undefined>) =>
  sdk.client.fetch<BackordersResponse>("/admin/backorders", { query })

/** The backorder of one order with its history; `null` when the order never had one. */
export const useOrderBackorder = (orderId: string) =>
  useQuery({
    queryKey: backorderKeys.order(orderId),
    queryFn: () => fetchOrderBackorder(orderId),
    staleTime: 0,
    refetchInterval: (query) => isOpen(query.state.data) && OPEN_ORDER_REFRESH_MS,
    refetchOnWindowFocus: true,
  })

/** The orders that wait, for one variant or for any, the oldest first; `fetchNextPage` adds the next ones. */
export const useWaitingOrders = (variantId?: string) =>
  useInfiniteQuery({
    queryKey: backorderKeys.waiting(variantId),
    queryFn: ({ pageParam }) =>
      fetchBackorders({
        variant_id: variantId,
        status: "back_ordered" satisfies BackorderStatus,
        order: "ordered_at",
        offset: pageParam,
        limit: PAGE_SIZE,
      }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    select: ({ pages }) => ({
      backorders: pages.flatMap((page) => page.backorders).filter((order) => waitingLines(order, variantId).length > 0),
      count: pages[pages.length - 1].count,
    }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

function isOpen(backorder: BackorderWithHistory | null | undefined): boolean {
  return Boolean(backorder && (backorder.status === "back_ordered" || backorder.unfulfilled_quantity > 0))
}

/** Found by its order first: only its own route tells the history. */
async function fetchOrderBackorder(orderId: string): Promise<BackorderWithHistory | null> {
  const {
    backorders: [found],
  } = await fetchBackorders({ order_id: orderId, limit: 1 })
  return found ? (await sdk.client.fetch<BackorderResponse>(`/admin/backorders/${found.id}`)).backorder : null
}

/** A page without rows ends the list even where `count` promises more, or the list would never end. */
export function nextOffset({ backorders, count, offset }: BackordersResponse): number | undefined {
  const next = offset + backorders.length
  return backorders.length > 0 && next < count ? next : undefined
}
