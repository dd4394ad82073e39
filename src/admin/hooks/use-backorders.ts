import { useQuery } from "@tanstack/react-query"
import type { BackorderResponse, BackorderWithHistory, BackordersResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useRights } from "./use-rights"

/** How often an open order is looked at again: stock may arrive, or it be canceled or shipped, while its page is open. */
const OPEN_ORDER_REFRESH_MS = 15_000

/** One page of the orders that wait or waited. */
export const fetchBackorders = (query: Record<string, string | number | undefined>) =>
  sdk.client.fetch<BackordersResponse>("/admin/backorders", { query })

/** The backorder of one order with its history; `null` when the order never had one. */
export const useOrderBackorder = (orderId: string) =>
  useQuery({
    queryKey: backorderKeys.order(orderId),
    enabled: useRights().canRead === true,
    queryFn: () => fetchFirstBackorder({ order_id: orderId }),
    staleTime: 0,
    refetchInterval: (query) => isOpen(query.state.data) && OPEN_ORDER_REFRESH_MS,
    refetchOnWindowFocus: true,
  })

function isOpen(backorder: BackorderWithHistory | null | undefined): boolean {
  return Boolean(backorder && (backorder.status === "back_ordered" || backorder.unfulfilled_quantity > 0))
}

/** Found by what it belongs to first: only its own route tells the history and how its lines stand. */
export async function fetchFirstBackorder(query: Parameters<typeof fetchBackorders>[0]) {
  const {
    backorders: [found],
  } = await fetchBackorders({ ...query, limit: 1 })
  return found ? (await sdk.client.fetch<BackorderResponse>(`/admin/backorders/${found.id}`)).backorder : null
}

/** A page without rows ends the list even where `count` promises more, or the list would never end. */
export function nextOffset({ backorders, count, offset }: BackordersResponse): number | undefined {
  const next = offset + backorders.length
  return backorders.length > 0 && next < count ? next : undefined
}
