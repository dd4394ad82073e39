import { add, goesInto, subtract } from "./quantity"

/** So much of an item that is on its way, expected on a day (`YYYY-MM-DD`). */
export interface Delivery {
  quantity: number
  on: string
}

/** Stock and demand of one inventory item at one location, in units of the item. */
export interface Place {
  inventory_item_id: string
  /** `null` for claims, which have no location yet. */
  location_id: string | null
  /** Whether the location serves the sales channel that is asked about. */
  in_channel: boolean
  /** Whether core has a stock level there, be it zero; a reservation can outlive its level. */
  has_level: boolean
  stocked: number
  reserved: number
  /** What is on its way there, be it late; left out = nothing. */
  incoming?: Delivery[]
}

/** An inventory item that a unit of a variant is made of. */
export interface VariantPart {
  inventory_item_id: string
  /** How much of it a unit takes; 0 takes nothing. */
  required_quantity: number
  /** Whether somebody has reserved a part of a unit: a shortage is then counted in parts, and in whole units otherwise. */
  sold_in_parts: boolean
}

/** What one unit of a variant takes from stock. `max_quantity` is the variant's own limit, `null` = none. */
export interface VariantParts {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  max_quantity: number | null
  parts: VariantPart[]
}

/** The switch and the maximum of a product, `null` = no limit. A claim is read with what it has to tell the shopper. */
export interface ProductLimit {
  enabled: boolean
  max_quantity: number | null
  /** No more may be backordered than what is on its way and promised to nobody. */
  limit_to_incoming?: boolean
  /** In the default language. */
  promo?: string | null
  expected_on?: string | null
}

/** All that decides how a product stands. */
export interface ProductPosition {
  /** `null` = it was never set up. */
  limit: ProductLimit | null
  /** All of its variants. */
  variants: VariantParts[]
  /** Every place that holds or reserves an inventory item of theirs. */
  places: Place[]
}

/** Of a product without variants. */
export const NO_POSITION: ProductPosition = { limit: null, variants: [], places: [] }

/** How some products stand, by product id. */
export type Positions = Map<string, ProductPosition>

/** Units of each inventory item, added up over places. */
export type ItemQuantities = Map<string, number>

/** The variants of all products, by id. */
export function variantsOf(positions: Positions): Map<string, VariantParts> {
  return new Map([...positions.values()].flatMap(({ variants }) => variants.map((variant) => [variant.id, variant])))
}

/** The places of all products, each once, though two products may be made of the same item. */
export function distinctPlaces(positions: Positions): Place[] {
  const all = [...positions.values()].flatMap(({ places }) => places)
  const key = (place: Place) => `${place.inventory_item_id} ${place.location_id ?? `claimed ${place.in_channel}`}`
  return [...new Map(all.map((place) => [key(place), place])).values()]
}

/** Adds up over places what `read` finds at each. */
export function sumByItem(places: Place[], read: (place: Place) => number): ItemQuantities {
  const sums: ItemQuantities = new Map()
  for (const place of places) {
    sums.set(place.inventory_item_id, add(sums.get(place.inventory_item_id) ?? 0, read(place)))
  }
  return sums
}

/** What nobody has reserved in the sales channel; below zero where more is reserved than there is. */
export function freeInChannel(places: Place[]): ItemQuantities {
  return sumByItem(
    places.filter((place) => place.in_channel),
    unreserved
  )
}

/** The parts that a unit takes something of. */
export function takenParts({ parts }: Pick<VariantParts, "parts">): VariantPart[] {
  return parts.filter((part) => part.required_quantity > 0)
}

/** Whether orders of a variant wait for stock: not where none is managed, nor where a unit takes nothing of any item. */
export function canWait(variant: VariantParts): boolean {
  return variant.manage_inventory && (variant.parts.length === 0 || takenParts(variant).length > 0)
}

/**
 * Units of a variant that the items make: a kit has as many as its scarcest part allows.
 *
 * @param whole - only whole units count, which is what a line of whole units takes.
 */
export function unitsIn(variant: Pick<VariantParts, "parts">, items: ItemQuantities, whole: boolean): number {
  const units = takenParts(variant).map((part) =>
    goesInto(items.get(part.inventory_item_id) ?? 0, part.required_quantity, whole)
  )
  return units.length ? Math.min(...units) : 0
}

/** Units that lie at all places, reserved or not. */
export function stockedUnits(variant: VariantParts, places: Place[]): number {
  return shownUnits(
    variant,
    sumByItem(places, (place) => place.stocked)
  )
}

/** Units at all places that nobody has reserved; below zero where more is reserved than there is. */
export function availableUnits(variant: VariantParts, places: Place[]): number {
  return shownUnits(variant, sumByItem(places, unreserved))
}

/** As people count them: a unit that is its item can lie there in part (2.5 metres), half a kit is none. */
function shownUnits(variant: VariantParts, items: ItemQuantities): number {
  const isItem = variant.parts.length === 1 && variant.parts[0].required_quantity === 1
  return unitsIn(variant, items, !isItem)
}

function unreserved(place: Place): number {
  return subtract(place.stocked, place.reserved)
}
