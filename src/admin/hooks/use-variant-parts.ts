import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

const FIELDS = "id,inventory_items.inventory_item_id,inventory_items.inventory.sku"

/** An inventory item that a variant is made of. */
interface VariantPart {
  inventory_item_id: string
  inventory?: { sku: string | null }
}

/** The inventory items that a variant is made of; none where core does not tell. */
export const useVariantParts = (productId: string | null | undefined, variantId: string) =>
  useQuery({
    queryKey: dashboardKeys.variantParts(variantId),
    queryFn: () =>
      sdk.client.fetch<{ variant: { inventory_items?: VariantPart[] | null } }>(
        `/admin/products/${productId}/variants/${variantId}`,
        { query: { fields: FIELDS } }
      ),
    select: ({ variant }) => variant.inventory_items ?? [],
    enabled: Boolean(productId),
    retry: false,
  })
