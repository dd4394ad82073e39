import { allowanceOf, type VariantAllowance } from "./allowance"
import { availabilityDateOf, availabilityOf, availabilityOfAll } from "./availability"
import type { Availability } from "./codes"
import type { Settings } from "./settings"
import { tell } from "./tell"
import type { ProductPosition } from "./units"

/** What a shopper is told about one variant. */
export interface ShopperVariant {
  id: string
  available: boolean
  out_of_stock: boolean
  promo: string | null
  /** What may still be backordered of it, within the product's own; `null` = no limit. */
  remaining_quantity: number | null
  availability: Availability
  /** `YYYY-MM-DD`, for feeds; only of what is for backorder. */
  availability_date: string | null
}

/** What a shopper is told about one product: `product.backorder` in the Store API. */
export interface ShopperView {
  available: boolean
  out_of_stock: boolean
  promo: string | null
  max_quantity: number | null
  remaining_quantity: number | null
  expected_on: string | null
  availability: Availability
  /** `YYYY-MM-DD`, for feeds; only of what is for backorder. */
  availability_date: string | null
  variants: ShopperVariant[]
}

/**
 * Turns settings and stock into what the shopper reads. A promo shows only while out of stock and while a backorder is
 * still possible; a date that has passed is not shown, nor a promo that needs it.
 *
 * @param settings - with the promo in the shopper's language.
 * @param position - how the product stands in the shopper's sales channels.
 * @param context - `today` as `YYYY-MM-DD` and the locale of the request.
 * @returns `null` when the product is not available for backorder at all.
 */
export function shopperViewOf(
  settings: Settings,
  { variants: parts, places }: Pick<ProductPosition, "variants" | "places">,
  { today, locale }: { today: string; locale?: string }
): ShopperView | null {
  if (!settings.enabled) {
    return null
  }
  const allowance = allowanceOf({ limit: settings, variants: parts, places })
  const { promo, ...told } = tell(settings, null, allowance, today, locale)
  const stand = (availability: Availability) => ({
    availability,
    availability_date: availabilityDateOf(availability, told.expected_on, today),
  })
  const variants = allowance.variants.map((variant) => {
    const stands = { available: variant.available, out_of_stock: isOutOfStock(variant) }
    const ofVariant = tell(settings, variant, allowance, today, locale)
    return {
      id: variant.id,
      ...stands,
      promo: isOnBackorder(stands) ? ofVariant.promo : null,
      remaining_quantity: variant.offered ? ofVariant.remaining_quantity : 0,
      ...stand(availabilityOf(stands)),
    }
  })
  const stands = {
    available: variants.some((variant) => variant.available),
    out_of_stock: variants.length > 0 && variants.every((variant) => variant.out_of_stock),
  }
  return {
    ...stands,
    promo: isOnBackorder(stands) ? promo : null,
    ...told,
    ...stand(availabilityOfAll(variants)),
    variants,
  }
}

function isOnBackorder({ available, out_of_stock }: Pick<ShopperVariant, "available" | "out_of_stock">): boolean {
  return available && out_of_stock
}

function isOutOfStock(variant: VariantAllowance): boolean {
  return variant.in_stock !== null && variant.in_stock <= 0
}
