import { freeInChannel, wholeUnits, type Place, type VariantParts } from "./units"

/** How a variant stands: units that may be bought from stock, units short, and units that may still be backordered. */
export interface VariantAllowance {
  id: string
  /** Whole units that stock in the channel still covers; `null` when the variant does not manage inventory. */
  in_stock: number | null
  short: number
  /** `null` = no limit. */
  remaining: number | null
  /** Whether an order may be taken for more than is in stock. */
  available: boolean
}

/** How a product stands, `null` = no limit. */
export interface ProductAllowance {
  short: number
  remaining: number | null
  variants: VariantAllowance[]
}

/**
 * What may still be backordered of one product, as one sales channel sees it.
 *
 * Counted against the maximum: units short within the channel (net over its locations, because core may reserve at any
 * of them) plus units short at each location outside it.
 *
 * @param product - its switch and maximum; `null` = no limit.
 * @param variants - all variants of the product.
 * @param places - every place that holds or reserves an inventory item of theirs.
 */
export function allowanceOf(
  product: { enabled: boolean; max_quantity: number | null },
  variants: VariantParts[],
  places: Place[]
): ProductAllowance {
  const managed = variants.filter((variant) => variant.manage_inventory)
  const shortByVariant = shortUnits(managed, shortByItem(places))
  const short = [...shortByVariant.values()].reduce((sum, units) => sum + units, 0)
  const remaining = left(product.max_quantity, short)
  const free = freeInChannel(places)
  return {
    short,
    remaining,
    variants: variants.map((variant) => {
      const variantShort = shortByVariant.get(variant.id) ?? 0
      const variantRemaining = lower(remaining, left(variant.max_quantity, variantShort))
      return {
        id: variant.id,
        in_stock: variant.manage_inventory ? Math.max(0, wholeUnits(variant, free)) : null,
        short: variantShort,
        remaining: variantRemaining,
        available:
          product.enabled &&
          variant.manage_inventory &&
          variant.allow_backorder &&
          variantRemaining !== 0 &&
          isSoldHere(variant, places),
      }
    }),
  }
}

/** @returns the lower of two limits, where `null` means no limit. */
export function lower(one: number | null, other: number | null): number | null {
  if (one === null || other === null) {
    return one ?? other
  }
  return Math.min(one, other)
}

function left(maximum: number | null, used: number): number | null {
  return maximum === null ? null : Math.max(0, maximum - used)
}

/** Core refuses to reserve an item that has no level at a location of the channel, also on backorder. */
function isSoldHere(variant: VariantParts, places: Place[]): boolean {
  return (
    variant.parts.length > 0 &&
    variant.parts.every((part) =>
      places.some((place) => place.in_channel && place.has_level && place.inventory_item_id === part.inventory_item_id)
    )
  )
}

function shortByItem(places: Place[]): Map<string, number> {
  const net = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  for (const place of places) {
    const owed = place.reserved - place.stocked
    const id = place.inventory_item_id
    if (place.in_channel) {
      net.set(id, (net.get(id) ?? 0) + owed)
    } else {
      elsewhere.set(id, (elsewhere.get(id) ?? 0) + Math.max(0, owed))
    }
  }
  const ids = new Set([...net.keys(), ...elsewhere.keys()])
  return new Map([...ids].map((id) => [id, Math.max(0, net.get(id) ?? 0) + (elsewhere.get(id) ?? 0)]))
}

/**
 * Shares out short inventory items over the variants that are made of them, each short unit once: first what only one
 * variant can have caused, then what several share, to the variant that needs the least of it (so that the limit errs
 * on the safe side: 6 short of a bottle are 6 bottles rather than one six-pack).
 */
function shortUnits(variants: VariantParts[], short: Map<string, number>): Map<string, number> {
  const users = new Map<string, number>()
  for (const part of variants.flatMap((variant) => variant.parts)) {
    users.set(part.inventory_item_id, (users.get(part.inventory_item_id) ?? 0) + 1)
  }
  const open = new Map(short)
  const units = new Map<string, number>()
  const take = (variant: VariantParts, parts: VariantParts["parts"]) => {
    const more = Math.max(0, ...parts.map((part) => ceilDiv(open.get(part.inventory_item_id), part.required_quantity)))
    units.set(variant.id, (units.get(variant.id) ?? 0) + more)
    for (const part of variant.parts) {
      open.set(part.inventory_item_id, (open.get(part.inventory_item_id) ?? 0) - more * part.required_quantity)
    }
  }
  for (const variant of variants) {
    take(
      variant,
      variant.parts.filter((part) => users.get(part.inventory_item_id) === 1)
    )
  }
  for (const variant of [...variants].sort((one, other) => unitSize(one) - unitSize(other))) {
    take(variant, variant.parts)
  }
  return units
}

function ceilDiv(quantity: number | undefined, by: number): number {
  return Math.ceil((quantity ?? 0) / by)
}

function unitSize(variant: VariantParts): number {
  return Math.max(0, ...variant.parts.map((part) => part.required_quantity))
}
