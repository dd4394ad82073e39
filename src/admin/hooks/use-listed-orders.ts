import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { BackordersResponse } from "../../api/contracts"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { backorderKeys } from "./query-keys"
import { fetchBackorders, nextOffset } from "./use-backorders"
import { useRights } from "./use-rights"

/** What the widget above the orders list can show. */
export const LISTED = ["back_ordered", "ready_to_ship"] as const
export type Listed = (typeof LISTED)[number]

export const LISTED_QUERIES: Record<Listed, Record<string, string>> = {
  back_ordered: { status: "back_ordered" satisfies BackorderStatus, order: "ordered_at" },
  ready_to_ship: { ready_to_ship: "true", order: "queue" },
}

/** In the address of the orders list: which orders the widget above it shows, unfolded. */
export const LISTED_PARAM = "backorders"

/** The list of orders with those of one kind above it. */
export const listedPath = (listed: Listed) => `/orders?${LISTED_PARAM}=${listed}`

const PAGE_SIZE = 5

/** How many orders there are of each kind. */
export const useListedCounts = () =>
  useQuery({
    queryKey: backorderKeys.counts,
    enabled: useRights().canRead === true,
    queryFn: async () => {
      const [back_ordered, ready_to_ship] = await Promise.all(LISTED.map(countOf))
      return { back_ordered, ready_to_ship } satisfies Record<Listed, number>
    },
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** The orders of one kind, the oldest first, of what can ship those with a priority before; `fetchNextPage` adds the next ones. */
export const useListedOrders = (listed: Listed) =>
  useInfiniteQuery({
    queryKey: backorderKeys.listed(listed),
    queryFn: ({ pageParam }) => fetchBackorders({ ...LISTED_QUERIES[listed], offset: pageParam, limit: PAGE_SIZE }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    select: ({ pages }) => pages.flatMap((page: BackordersResponse) => page.backorders),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

async function countOf(listed: Listed): Promise<number> {
  return (await fetchBackorders({ ...LISTED_QUERIES[listed], limit: 1, fields: "id" })).count
}
