import { lower, type ProductAllowance, type VariantAllowance } from "./allowance"
import { renderPromo, unlessPassed } from "./promo"
import type { Settings } from "./settings"

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
 * @param variantLimits - the variants' own maximums by variant id.
 * @param context - `today` as `YYYY-MM-DD` and the locale of the request.
 * @returns `null` when the product is not available for backorder at all.
 */
export function shopperViewOf(
  settings: Settings,
  allowance: ProductAllowance,
  variantLimits: Map<string, number | null>,
  context: { today: string; locale?: string }
): ShopperView | null {
  if (!settings.enabled) {
    return null
  }
  const expectedOn = unlessPassed(settings.expected_on, context.today)
  const told = (show: boolean, number: number | null, remaining: number | null) =>
    show ? renderPromo(settings.promo, { number, remaining, date: expectedOn }, context.locale) : null
  const variants = allowance.variants.map((variant) => {
    const outOfStock = isOutOfStock(variant)
    const maximum = lower(settings.max_quantity, variantLimits.get(variant.id) ?? null)
    return {
      id: variant.id,
      available: variant.available,
      out_of_stock: outOfStock,
      promo: told(outOfStock && variant.available, maximum, variant.remaining),
    }
  })
  const available = variants.some((variant) => variant.available)
  const outOfStock = variants.length > 0 && variants.every((variant) => variant.out_of_stock)
  return {
    available,
    out_of_stock: outOfStock,
    promo: told(outOfStock && available, settings.max_quantity, allowance.remaining),
    max_quantity: settings.max_quantity,
    remaining_quantity: allowance.remaining,
    expected_on: expectedOn,
    variants,
  }
}

function isOutOfStock(variant: VariantAllowance): boolean {
  return variant.in_stock !== null && variant.in_stock <= 0
}
