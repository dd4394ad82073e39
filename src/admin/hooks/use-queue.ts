import { useInfiniteQuery } from "@tanstack/react-query"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { waitingLines } from "../lib/waiting-lines"
import { backorderKeys } from "./query-keys"
import { fetchBackorders, nextOffset } from "./use-backorders"

const PAGE_SIZE = 20

/** The orders that wait for a variant in the order in which stock goes to them; `fetchNextPage` adds the next ones. */
export const useQueue = (variantId: string) =>
  useInfiniteQuery({
    queryKey: backorderKeys.queue(variantId),
    queryFn: ({ pageParam }) =>
      fetchBackorders({
        variant_id: variantId,
        status: "back_ordered" satisfies BackorderStatus,
        order: "queue",
        offset: pageParam,
        limit: PAGE_SIZE,
      }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    select: ({ pages }) =>
      pages.flatMap((page) => page.backorders).filter((order) => waitingLines(order, variantId).length > 0),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
