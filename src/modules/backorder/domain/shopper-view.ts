import { allowanceOf, type VariantAllowance } from "./allowance"
import type { Settings } from "./settings"
import { tell } from "./tell"
import type { ProductPosition } from "./units"

/** What a shopper is told about one variant. */
export interface ShopperVariant {
  id: string
  available: boolean
  out_of_stock: boolean
  promo: string | null
}

/** What a shopper is told about one product: `product.backorder` in the Store API. */
export interface ShopperView {
  available: boolean
  out_of_stock: boolean
  promo: string | null
  max_quantity: number | null
  remaining_quantity: number | null
  expected_on: string | null
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
  const variants = allowance.variants.map((variant) => {
    const outOfStock = isOutOfStock(variant)
    const { promo } = tell(settings, variant, allowance, today, locale)
    return {
      id: variant.id,
      available: variant.available,
      out_of_stock: outOfStock,
      promo: outOfStock && variant.available ? promo : null,
    }
  })
  const available = variants.some((variant) => variant.available)
  const outOfStock = variants.length > 0 && variants.every((variant) => variant.out_of_stock)
  const { promo, ...told } = tell(settings, null, allowance, today, locale)
  return { available, out_of_stock: outOfStock, promo: outOfStock && available ? promo : null, ...told, variants }
}

function isOutOfStock(variant: VariantAllowance): boolean {
  return variant.in_stock !== null && variant.in_stock <= 0
}
