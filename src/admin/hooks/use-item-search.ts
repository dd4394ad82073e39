import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ChosenItem } from "../lib/incoming-draft"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** More would be no choice: whoever does not find it types more of it. */
const SHOWN = 10

/** The inventory items that a text finds, all of them for an empty one. @param isWanted - whether they are asked for. */
export const useItemSearch = (q: string, isWanted: boolean) => {
  const query = { q: q.trim() || undefined, limit: SHOWN, fields: "id,title,sku" }
  return useQuery({
    queryKey: dashboardKeys.items(query),
    queryFn: () => sdk.admin.inventoryItem.list(query),
    select: ({ inventory_items }): ChosenItem[] =>
      inventory_items.map(({ id, title, sku }) => ({ id, title: title ?? sku ?? id, sku: sku ?? null })),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}
