import type { ImportProblemCode } from "../codes"
import { fault, type Fault } from "../fault"
import type { IncomingField } from "./incoming-columns"
import type { IncomingNames } from "./incoming-row"

/** Where something is on its way to, by core's ids. */
interface Place {
  inventory_item_id: string
  location_id: string
}

/** What the names of a row stand for; core's deleted rows stand for nothing. */
export interface FoundIncoming {
  /** The delivery with the id. */
  delivery: Place | null
  /** The item with the id. */
  item: string | null
  /** The items that the SKU stands for: their own, or else that of a variant which is made of one unit of it. */
  sku_items: string[]
  /** Whether the SKU stands for a variant that is made of several items, or of several units of one. */
  is_kit: boolean
  /** The location with the id. */
  location: string | null
  /** The locations with the name, or else with that id: a list that knows no name of a location has its id. */
  named_locations: string[]
  /** The only location of the store. */
  only_location: string | null
}

/** What is wrong with the names of a row, and which of them it is. */
interface Wrong {
  field: IncomingField | null
  fault: Fault<ImportProblemCode>
}

/** The delivery that a row names, the place of one that it may be about, or what is wrong. */
export type IncomingTarget = { id: string; place: Place } | { id: null; place: Place } | { wrong: Wrong }

/**
 * What a row is about. All names in it must stand for the same: a wrong SKU beside a right id is a slip that would change the
 * wrong delivery. A name that core has no more says nothing beside an id that is known.
 */
export function resolveIncoming(names: IncomingNames, found: FoundIncoming): IncomingTarget {
  if (names.id !== null) {
    return found.delivery
      ? resolveNamed(names.id, found.delivery, names, found)
      : wrong("id", "unknown_incoming", `Nothing on its way has the id "${names.id}"`, { name: names.id })
  }
  const item = resolveItem(names, found)
  const location = resolveLocation(names, found)
  if (typeof item !== "string") {
    return item
  }
  return typeof location === "string"
    ? { id: null, place: { inventory_item_id: item, location_id: location } }
    : location
}

function resolveNamed(id: string, place: Place, names: IncomingNames, found: FoundIncoming): IncomingTarget {
  const items = [...(found.item ? [found.item] : []), ...(found.is_kit ? [] : found.sku_items)]
  const locations = [...(found.location ? [found.location] : []), ...found.named_locations]
  if (items.length && !items.includes(place.inventory_item_id)) {
    return twoItems(id, names)
  }
  if (locations.length && !locations.includes(place.location_id)) {
    return twoLocations(id, names)
  }
  return { id, place }
}

function resolveItem(names: IncomingNames, { item, sku_items, is_kit }: FoundIncoming): string | { wrong: Wrong } {
  const { inventory_item_id: id, sku } = names
  if (id === null && sku === null) {
    return wrong(null, "no_item_named", "The row names no item: enter its SKU")
  }
  if (id !== null && item === null) {
    return wrong("inventory_item_id", "unknown_item", `No inventory item has the id "${id}"`, { name: id })
  }
  if (sku === null) {
    return item as string
  }
  if (is_kit) {
    const message = `"${sku}" is a variant that is made of several units or items: name the item that comes by its own SKU`
    return wrong("sku", "item_is_a_kit", message, { name: sku })
  }
  if (!sku_items.length) {
    return wrong("sku", "unknown_item", `No inventory item has the SKU "${sku}"`, { name: sku })
  }
  if (item !== null && !sku_items.includes(item)) {
    return twoItems(id as string, names)
  }
  if (item === null && sku_items.length > 1) {
    const message = `Several inventory items have the SKU "${sku}": name the one that is meant by its id`
    return wrong("sku", "item_ambiguous", message, { name: sku })
  }
  return item ?? sku_items[0]
}

function resolveLocation(names: IncomingNames, found: FoundIncoming): string | { wrong: Wrong } {
  const { location: name, location_id: id } = names
  const { location, named_locations, only_location } = found
  if (id !== null && location === null) {
    return wrong("location_id", "unknown_location", `No stock location has the id "${id}"`, { name: id })
  }
  if (name !== null && !named_locations.length) {
    return wrong("location", "unknown_location", `No stock location is called "${name}"`, { name })
  }
  if (location !== null && name !== null && !named_locations.includes(location)) {
    return twoLocations(id as string, names)
  }
  if (location === null && named_locations.length > 1) {
    const message = `Several stock locations are called "${name}": name the one that is meant by its id`
    return wrong("location", "location_ambiguous", message, { name: name as string })
  }
  const only = name === null ? only_location : named_locations[0]
  return (
    location ??
    only ??
    wrong(null, "location_missing", "The row names no location, and the store has several: enter one")
  )
}

/** @param name - by which the row names an item besides. */
function twoItems(name: string, { sku, inventory_item_id }: IncomingNames): { wrong: Wrong } {
  const other = sku ?? inventory_item_id ?? ""
  const message = `"${name}" and "${other}" are two different items: correct one of them`
  return wrong(sku === null ? "inventory_item_id" : "sku", "two_items", message, { name, other })
}

/** @param name - by which the row names a location besides. */
function twoLocations(name: string, { location, location_id }: IncomingNames): { wrong: Wrong } {
  const other = location ?? location_id ?? ""
  const message = `"${name}" and "${other}" are two different locations: correct one of them`
  return wrong(location === null ? "location_id" : "location", "two_locations", message, { name, other })
}

function wrong(
  field: IncomingField | null,
  code: ImportProblemCode,
  message: string,
  values: Record<string, string> = {}
): { wrong: Wrong } {
  return { wrong: { field, fault: fault(code, message, values) } }
}
