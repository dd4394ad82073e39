import { useQuery } from "@tanstack/react-query"
import type { BackordersResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useRights } from "./use-rights"

/** What a page is about. */
export type OwedOf = { variant_id: string } | { inventory_item_id: string } | { line_item_id: string }

/** So many orders that their units can be added up for nearly every product. */
const ADDED_UP = 100

/** Orders behind a variant, an inventory item or an order line, in the order in which arriving stock goes to them. */
export const useOwed = (of: OwedOf | undefined, status?: "back_ordered") => {
  const { canRead } = useRights()
  const query = { ...of, status, order: "queue", limit: ADDED_UP }
  return useQuery({
    queryKey: backorderKeys.owed(query),
    queryFn: () => sdk.client.fetch<BackordersResponse>("/admin/backorders", { query }),
    enabled: canRead && of !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
