import { stagesOfAll } from "./outlook"
import { add, makesUp, multiply, subtract, sumOf } from "./quantity"
import {
  canWait,
  takenParts,
  unitsIn,
  type Place,
  type ProductPosition,
  type VariantPart,
  type VariantParts,
} from "./units"

/** How a variant stands: units that may be bought from stock, units short, and units that may still be backordered. */
export interface VariantAllowance {
  id: string
  /** The lower of the product's maximum and its own; `null` = no limit. */
  max_quantity: number | null
  /** Whole units that stock in the channel still covers; `null` when the variant does not manage inventory. */
  in_stock: number | null
  short: number
  /** `null` = no limit. */
  remaining: number | null
  /** Whether it may be backordered at all, be it that none is left. */
  offered: boolean
  /** Whether an order may be taken for more than is in stock. */
  available: boolean
}

/** How a product stands, `null` = no limit. */
export interface ProductAllowance {
  max_quantity: number | null
  short: number
  remaining: number | null
  variants: VariantAllowance[]
}

/**
 * What may still be backordered of one product, as one sales channel sees it. One that was never set up is not enabled
 * and has no limit.
 *
 * Counted against the maximum: units short within the channel (net over its locations, because core may reserve at any
 * of them) plus units short at each location outside it.
 *
 * Besides, a product that is limited to what is on its way has no more than that, as far as nobody was promised it.
 *
 * @param besides - short units, by variant id, that do not count: those of an order that is told what there was before it.
 */
export function allowanceOf(
  { limit, variants, places }: ProductPosition,
  besides: ReadonlyMap<string, number> = new Map()
): ProductAllowance {
  const shortByVariant = without(shortUnits(variants.filter(canWait), shortByItem(places)), besides)
  const short = sumOf(shortByVariant.values())
  const maximum = limit?.max_quantity ?? null
  const remaining = left(maximum, short)
  const [{ free }, { free: all }] = stagesOfAll(places)
  return {
    max_quantity: maximum,
    short,
    remaining,
    variants: variants.map((variant) => {
      const variantShort = shortByVariant.get(variant.id) ?? 0
      const inStock = canWait(variant) ? Math.max(0, unitsIn(variant, free, true)) : null
      const onItsWay = limit?.limit_to_incoming
        ? add(subtract(Math.max(0, unitsIn(variant, all, true)), inStock ?? 0), besides.get(variant.id) ?? 0)
        : null
      const variantRemaining = lower(lower(remaining, onItsWay), left(variant.max_quantity, variantShort))
      const offered =
        (limit?.enabled ?? false) && canWait(variant) && variant.allow_backorder && isSoldHere(variant, places)
      return {
        id: variant.id,
        max_quantity: lower(maximum, variant.max_quantity),
        in_stock: inStock,
        short: variantShort,
        remaining: variantRemaining,
        offered,
        available: offered && variantRemaining !== 0,
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

/** @returns what is left of a maximum, where `null` means no limit. */
export function left(maximum: number | null, used: number): number | null {
  return maximum === null ? null : Math.max(0, subtract(maximum, used))
}

function without(short: Map<string, number>, besides: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...short].map(([id, units]) => [id, Math.max(0, subtract(units, besides.get(id) ?? 0))]))
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
    const owed = subtract(place.reserved, place.stocked)
    const id = place.inventory_item_id
    if (place.in_channel) {
      net.set(id, add(net.get(id) ?? 0, owed))
    } else {
      elsewhere.set(id, add(elsewhere.get(id) ?? 0, Math.max(0, owed)))
    }
  }
  const ids = new Set([...net.keys(), ...elsewhere.keys()])
  return new Map([...ids].map((id) => [id, add(Math.max(0, net.get(id) ?? 0), elsewhere.get(id) ?? 0)]))
}

/**
 * Shares out short inventory items over the variants that are made of them, each short unit once: first what only one
 * variant can have caused, then what several share, to the variant that needs the least of it (so that the limit errs
 * on the safe side: 6 short of a bottle are 6 bottles rather than one six-pack).
 */
function shortUnits(variants: VariantParts[], short: Map<string, number>): Map<string, number> {
  const users = new Map<string, number>()
  for (const part of variants.flatMap(takenParts)) {
    users.set(part.inventory_item_id, (users.get(part.inventory_item_id) ?? 0) + 1)
  }
  const open = new Map(short)
  const units = new Map<string, number>()
  const take = (variant: VariantParts, parts: VariantPart[]) => {
    const whole = !parts.some((part) => part.sold_in_parts)
    const lacking = parts.map((part) => makesUp(open.get(part.inventory_item_id) ?? 0, part.required_quantity, whole))
    const more = Math.max(0, ...lacking)
    units.set(variant.id, add(units.get(variant.id) ?? 0, more))
    for (const part of takenParts(variant)) {
      const taken = multiply(more, part.required_quantity)
      open.set(part.inventory_item_id, subtract(open.get(part.inventory_item_id) ?? 0, taken))
    }
  }
  for (const variant of variants) {
    take(
      variant,
      takenParts(variant).filter((part) => users.get(part.inventory_item_id) === 1)
    )
  }
  for (const variant of [...variants].sort((one, other) => unitSize(one) - unitSize(other))) {
    take(variant, takenParts(variant))
  }
  return units
}

function unitSize(variant: VariantParts): number {
  return Math.max(0, ...variant.parts.map((part) => part.required_quantity))
}
