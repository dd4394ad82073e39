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

const BEST_FIRST: BackorderAvailability[] = ["in_stock", "backorder", "out_of_stock"]

/**
 * @param variantId - the variant that the shopper has chosen; without it, the best of all.
 * @returns one word for how it can be bought: what the plugin says, and of a product that is not set up what core says.
 */
export function availabilityOf(product: StockedProduct, variantId?: string): BackorderAvailability {
  const variants = product.variants ?? []
  const asked = variantId === undefined ? variants : variants.filter(({ id }) => id === variantId)
  const inCore = asked.map(availabilityInCore)
  return (
    backorderOf(product, variantId)?.availability ?? BEST_FIRST.find((one) => inCore.includes(one)) ?? "out_of_stock"
  )
}

function availabilityInCore(variant: StockedVariant): BackorderAvailability {
  if (!variant.manage_inventory || (variant.inventory_quantity ?? 0) > 0) {
    return "in_stock"
  }
  return variant.allow_backorder ? "backorder" : "out_of_stock"
}
