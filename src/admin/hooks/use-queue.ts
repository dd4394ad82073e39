import { useInfiniteQuery } from "@tanstack/react-query"
import type { BackordersResponse } from "../../api/contracts"
import type { BackorderStatus } from "../../modules/backorder/domain/codes"
import { sdk } from "../lib/sdk"
import { waitingLines } from "../lib/waiting-lines"
import { backorderKeys } from "./query-keys"

const PAGE_SIZE = 20

/** The orders that wait for a variant in the order in which stock goes to them; `fetchNextPage` adds the next ones. */
export const useQueue = (variantId: string) =>
  useInfiniteQuery({
    queryKey: backorderKeys.queue(variantId),
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<BackordersResponse>("/admin/backorders", {
        query: {
          variant_id: variantId,
          status: "back_ordered" satisfies BackorderStatus,
          order: "queue",
          offset: pageParam,
          limit: PAGE_SIZE,
        },
      }),
    initialPageParam: 0,
    // A page without rows ends the list even where `count` promises more, or it would never end.
    getNextPageParam: ({ backorders, count, offset }) =>
      backorders.length > 0 && offset + backorders.length < count ? offset + backorders.length : undefined,
    select: ({ pages }) =>
      pages.flatMap((page) => page.backorders).filter((order) => waitingLines(order, variantId).length > 0),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
