import { useQuery } from "@tanstack/react-query"
import { backorderKeys } from "./query-keys"
import { fetchBackorders, fetchFirstBackorder } from "./use-backorders"
import { LISTED_QUERIES, type Listed } from "./use-listed-orders"
import { useRights } from "./use-rights"

/** What a page is about. */
export type OwedOf = { variant_id: string } | { inventory_item_id: string }

/** Enough orders to add up the units of nearly every product. */
const ADDED_UP = 100

/** Orders behind a variant or an inventory item: those that wait in the order in which arriving stock goes to them. */
export const useOwed = (of: OwedOf, listed: Listed) => {
  const { canRead } = useRights()
  const query = {
    ...of,
    ...LISTED_QUERIES[listed],
    ...(listed === "back_ordered" && { order: "queue" }),
    limit: ADDED_UP,
  }
  return useQuery({
    queryKey: backorderKeys.owed(query),
    queryFn: () => fetchBackorders(query),
    enabled: canRead === true,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** The backorder that an order line belongs to, with how its lines stand; `null` when none of its order ever waited. */
export const useLineBackorder = (lineItemId: string | null | undefined) => {
  const { canRead } = useRights()
  const query = { line_item_id: lineItemId ?? undefined }
  return useQuery({
    queryKey: backorderKeys.owed(query),
    queryFn: () => fetchFirstBackorder(query),
    enabled: canRead === true && Boolean(lineItemId),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
