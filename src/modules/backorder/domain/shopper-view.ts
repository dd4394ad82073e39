import { allowanceOf, type VariantAllowance } from "./allowance"
import { availabilityDateOf, availabilityOf, availabilityOfAll } from "./availability"
import type { Availability } from "./codes"
import type { Settings } from "./settings"
import { comingUnits, stagesOf } from "./outlook"
import type { Part } from "./promise"
import { add } from "./quantity"
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
  /** `YYYY-MM-DD`: when the first unit comes that nobody has been promised. */
  expected_on: string | null
  /** What is on its way and promised to nobody, for who asks. */
  parts?: Part[]
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
  /** `YYYY-MM-DD`: when the first unit of any variant comes that nobody has been promised. */
  expected_on: string | null
  /** What is on its way and promised to nobody, for who asks; variants made of the same item each count it. */
  parts?: Part[]
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
 * @param context - `today` as `YYYY-MM-DD`, the locale of the request, and whether it asks for `parts`.
 * @returns `null` when the product is not available for backorder at all.
 */
export function shopperViewOf(
  settings: Settings,
  { variants: parts, places }: Pick<ProductPosition, "variants" | "places">,
  { today, locale, withParts = false }: { today: string; locale?: string; withParts?: boolean }
): ShopperView | null {
  if (!settings.enabled) {
    return null
  }
  const allowance = allowanceOf({ limit: settings, variants: parts, places })
  const stages = stagesOf(places, today)
  const coming = new Map(parts.map((variant) => [variant.id, comingUnits(variant, stages)]))
  const offered = allowance.variants.filter((variant) => variant.offered)
  const ofProduct = addedUp(offered.map(({ id }) => coming.get(id) ?? []))
  const { promo, ...told } = tell(settings, null, allowance, ofProduct[0]?.on ?? null, today, locale)
  const stand = (availability: Availability, expectedOn: string | null) => ({
    availability,
    availability_date: availabilityDateOf(availability, expectedOn, today),
  })
  const variants = allowance.variants.map((variant) => {
    const stands = { available: variant.available, out_of_stock: isOutOfStock(variant) }
    const own = coming.get(variant.id) ?? []
    const ofVariant = tell(settings, variant, allowance, own[0]?.on ?? null, today, locale)
    return {
      id: variant.id,
      ...stands,
      promo: isOnBackorder(stands) ? ofVariant.promo : null,
      remaining_quantity: variant.offered ? ofVariant.remaining_quantity : 0,
      expected_on: ofVariant.expected_on,
      ...(withParts && { parts: own }),
      ...stand(availabilityOf(stands), ofVariant.expected_on),
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
    ...(withParts && { parts: ofProduct }),
    ...stand(availabilityOfAll(variants), told.expected_on),
    variants,
  }
}

/** By day, the soonest first. */
function addedUp(all: Part[][]): Part[] {
  const byDay = new Map<string | null, number>()
  for (const { quantity, on } of all.flat()) {
    byDay.set(on, add(byDay.get(on) ?? 0, quantity))
  }
  const parts = [...byDay].map(([on, quantity]) => ({ quantity, on }))
  return parts.sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : 1))
}

function isOnBackorder({ available, out_of_stock }: Pick<ShopperVariant, "available" | "out_of_stock">): boolean {
  return available && out_of_stock
}

function isOutOfStock(variant: VariantAllowance): boolean {
  return variant.in_stock !== null && variant.in_stock <= 0
}
