import type { Product, Variant } from "./catalog"

export type Availability = "in_stock" | "backorder" | "sold_out"

/** The storefront's wording. */
export const AVAILABILITY_LABELS: Record<Availability, string> = {
  in_stock: "In stock",
  backorder: "Available for backorder",
  sold_out: "Sold out",
}

/** @returns whether a shopper may buy the variant, and whether it would wait. */
export function availabilityOf(product: Product, variant: Variant): Availability {
  const told = product.backorder?.variants.find(({ id }) => id === variant.id)
  const outOfStock = told?.out_of_stock ?? (variant.manage_inventory === true && (variant.inventory_quantity ?? 0) <= 0)
  if (!outOfStock) {
    return "in_stock"
  }
  return (told?.available ?? variant.allow_backorder) ? "backorder" : "sold_out"
}

/** @returns the best that any variant of the product offers. */
export function productAvailability(product: Product): Availability {
  const offers = (product.variants ?? []).map((variant) => availabilityOf(product, variant))
  return (["in_stock", "backorder"] as const).find((offer) => offers.includes(offer)) ?? "sold_out"
}
