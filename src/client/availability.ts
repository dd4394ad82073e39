import type { BackorderAvailability, StoreProductBackorder, StoreVariantBackorder } from "../types"

/** A product as the Store API answers it; `fields` may have left out all but the backorder. */
export interface BackorderedProduct {
  backorder?: StoreProductBackorder | null
}

/** How one thing can be bought on backorder: a variant, or the product as a whole. */
export type Backorder = Omit<StoreVariantBackorder, "id">

/** Either of the two, with what the other one does not have. */
type Found = Backorder &
  Partial<Pick<StoreVariantBackorder, "id"> & Pick<StoreProductBackorder, "variants" | "max_quantity">>

/**
 * @param variantId - the variant that the shopper has chosen; without it, the product as a whole.
 * @returns how it can be bought on backorder; `null` when that is not offered.
 */
export function backorderOf({ backorder }: BackorderedProduct, variantId?: string): Backorder | null {
  const found = variantId === undefined ? backorder : backorder?.variants.find(({ id }) => id === variantId)
  if (!found) {
    return null
  }
  const { id: _id, variants: _variants, max_quantity: _maximum, ...stand } = found as Found
  return stand
}

/** A product of which core itself says how it stands: with `fields=+variants.inventory_quantity`. */
export interface StockedProduct extends BackorderedProduct {
  variants?: StockedVariant[] | null
}

export interface StockedVariant {
  id: string
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  inventory_quantity?: number | null
}

/** What is not known may be in stock, so it comes right after that. */
const BEST_FIRST = ["in_stock", null, "backorder", "out_of_stock"] as const

/**
 * @param variantId - the variant that the shopper has chosen; without it, the best of all.
 * @returns one word for how it can be bought: what the plugin says, and of a product that is not set up what core says;
 *   `null` when the answer does not tell, because `fields` left out how core manages the stock or how much there is.
 */
export function availabilityOf(product: StockedProduct, variantId?: string): BackorderAvailability | null {
  const told = backorderOf(product, variantId)
  if (told) {
    return told.availability
  }
  const variants = product.variants ?? []
  const asked = variantId === undefined ? variants : variants.filter(({ id }) => id === variantId)
  const inCore = asked.map(availabilityInCore)
  const best = BEST_FIRST.find((one) => inCore.includes(one))
  return best === undefined ? "out_of_stock" : best
}

function availabilityInCore(variant: StockedVariant): BackorderAvailability | null {
  const { manage_inventory, inventory_quantity } = variant
  if (manage_inventory === undefined) {
    return null
  }
  if (!manage_inventory || (inventory_quantity ?? 0) > 0) {
    return "in_stock"
  }
  if (inventory_quantity === undefined) {
    return null
  }
  return variant.allow_backorder ? "backorder" : "out_of_stock"
}
