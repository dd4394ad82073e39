import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { foundItems, type ItemWithVariants, type VariantWithItems } from "../lib/found-items"
import type { ChosenItem } from "../lib/incoming-draft"
import { isForbidden, sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** More would be no choice: whoever does not find it types more of it. */
const SHOWN = 10

const ITEM_FIELDS = "id,title,sku,variants.product.title,location_levels.location_id"

const VARIANT_FIELDS =
  "id,product.title,inventory_items.inventory.id,inventory_items.inventory.title,inventory_items.inventory.sku,inventory_items.inventory.location_levels.location_id"

/** The inventory items that a text finds, all of them for an empty one. @param isWanted - whether they are asked for. */
export const useItemSearch = (text: string, isWanted: boolean) => {
  const q = text.trim()
  return useQuery({
    queryKey: dashboardKeys.items({ q }),
    queryFn: () => findItems(q),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

/** By their products as well: core looks for items by their own titles and SKUs alone, and calls a kettle "1 litre". */
async function findItems(q: string): Promise<ChosenItem[]> {
  const [{ inventory_items }, variants] = await Promise.all([
    sdk.client.fetch<{ inventory_items: ItemWithVariants[] }>("/admin/inventory-items", {
      query: { q: q || undefined, limit: SHOWN, fields: ITEM_FIELDS },
    }),
    q ? findVariants(q) : [],
  ])
  return foundItems(inventory_items, variants)
}

/** None for whom core does not let read products: the items are found without. */
async function findVariants(q: string): Promise<VariantWithItems[]> {
  try {
    const query = { q, limit: SHOWN, fields: VARIANT_FIELDS }
    return (await sdk.client.fetch<{ variants: VariantWithItems[] }>("/admin/product-variants", { query })).variants
  } catch (error) {
    if (isForbidden(error)) {
      return []
    }
    throw error
  }
}
