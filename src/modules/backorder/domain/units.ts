/** Stock and demand of one inventory item at one location, in units of the item. */
export interface Place {
  inventory_item_id: string
  location_id: string
  /** Whether the location serves the sales channel that is asked about. */
  in_channel: boolean
  /** Whether core has a stock level there, be it zero; a reservation can outlive its level. */
  has_level: boolean
  stocked: number
  reserved: number
}

/** What one unit of a variant takes from stock. `max_quantity` is the variant's own limit, `null` = none. */
export interface VariantParts {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  max_quantity: number | null
  parts: { inventory_item_id: string; required_quantity: number }[]
}

/** Units of each inventory item, added up over places. */
export type ItemQuantities = Map<string, number>

/** Adds up over places what `read` finds at each. */
export function sumByItem(places: Place[], read: (place: Place) => number): ItemQuantities {
  const sums: ItemQuantities = new Map()
  for (const place of places) {
    sums.set(place.inventory_item_id, (sums.get(place.inventory_item_id) ?? 0) + read(place))
  }
  return sums
}

/** What nobody has reserved in the sales channel; below zero where more is reserved than there is. */
export function freeInChannel(places: Place[]): ItemQuantities {
  return sumByItem(
    places.filter((place) => place.in_channel),
    (place) => place.stocked - place.reserved
  )
}

/** Whole units of a variant that the items make: a kit has as many as its scarcest part allows. */
export function wholeUnits(variant: Pick<VariantParts, "parts">, items: ItemQuantities): number {
  const units = variant.parts.map((part) =>
    Math.floor((items.get(part.inventory_item_id) ?? 0) / part.required_quantity)
  )
  return units.length ? Math.min(...units) : 0
}

/** Whole units that lie at all places, reserved or not. */
export function stockedUnits(variant: VariantParts, places: Place[]): number {
  return wholeUnits(
    variant,
    sumByItem(places, (place) => place.stocked)
  )
}

/** The same of what nobody has reserved; below zero where more is reserved than there is. */
export function availableUnits(variant: VariantParts, places: Place[]): number {
  return wholeUnits(
    variant,
    sumByItem(places, (place) => place.stocked - place.reserved)
  )
}
