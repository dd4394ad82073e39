import type { BackorderedProduct, CreateIncomingStockBody, IncomingStock } from "../../api/contracts"
import { shareOut } from "../../modules/backorder/domain/purchase"
import { add, subtract, sumOf } from "../../modules/backorder/domain/quantity"
import type { ChosenItem, IncomingProblem } from "./incoming-draft"
import { quantityOf, quantityProblem, textOfQuantity } from "./quantity-text"
import { openQuantity } from "./receipt"
import { variantNameOf } from "./variant-name"

/** The inventory items that variants are made of, by the variant's id. */
export type PartsByVariant = ReadonlyMap<string, ChosenItem[]>

/** So much of an inventory item is missing at a location. */
export interface OrderLine {
  key: string
  item: ChosenItem
  location_id: string
  location_name: string
  /** Besides what is on its way. */
  needed: number
  coming: number
}

type Need = Pick<OrderLine, "item" | "location_id" | "location_name"> & { units: number }

/**
 * What to order for the orders that wait for variants, of each inventory item and location once. A kit's missing parts are
 * ordered, not the kit; what a part lacks is said for all that are made of it, so it counts once.
 *
 * @param coming - what is on its way of these items.
 * @returns the lines, and whether it is known of all variants what is missing where.
 */
export function orderList(
  rows: BackorderedProduct[],
  parts: PartsByVariant,
  coming: IncomingStock[]
): { lines: OrderLine[]; isComplete: boolean } {
  const needs = rows.map((row) => (row.missing_parts.length > 0 ? partNeeds(row, parts) : ownNeeds(row, parts, coming)))
  const mostOf = mostNeeded(rows, parts, coming)
  const lines = new Map<string, OrderLine>()
  rows.forEach((row, index) => {
    for (const { units, ...place } of needs[index]) {
      const key = `${place.item.id} ${place.location_id}`
      const before = lines.get(key)?.needed ?? 0
      const most = row.missing_parts.length > 0 ? units : Math.min(add(before, units), mostOf(place.item.id))
      const needed = Math.max(before, most)
      lines.set(key, { key, ...place, needed, coming: comingOf(coming, place) })
    }
  })
  const isComplete = rows.every((row, index) => row.to_buy_quantity === 0 || needs[index].length > 0)
  return { lines: [...lines.values()].sort(byPlace), isComplete }
}

/** @returns what is still to be ordered, as a field shows it; nothing is an empty field. */
export function proposedText({ needed }: OrderLine): string {
  return needed > 0 ? textOfQuantity(needed) : ""
}

/** @returns why so much cannot be ordered; what is left empty is not ordered. */
export function orderProblem(text: string): IncomingProblem | undefined {
  const code = text.trim() === "" ? undefined : quantityProblem(text)
  return code && { code }
}

/** @returns what is created of the lines that say how much. @param texts - by the keys of the lines. */
export function orderedOf(
  lines: OrderLine[],
  texts: Record<string, string>,
  { expected_on, reference }: { expected_on: string; reference: string }
): CreateIncomingStockBody[] {
  return lines
    .filter(({ key }) => texts[key]?.trim())
    .map(({ key, item, location_id }) => ({
      inventory_item_id: item.id,
      location_id,
      quantity: quantityOf(texts[key]),
      expected_on,
      reference: reference.trim() || null,
    }))
}

/** What a variant that is one item waits for at each location. */
function ownNeeds(row: BackorderedProduct, parts: PartsByVariant, coming: IncomingStock[]): Need[] {
  const [item, ...others] = parts.get(row.variant_id ?? "") ?? []
  if (!item) {
    return []
  }
  const places = placesOf(row).map((place) => ({
    ...place,
    units: place.required_quantity,
    coming: comingOf(coming, { item, location_id: place.location_id }),
  }))
  // Core calls the item of a variant by the variant's title alone, "1 litre".
  const named = { ...item, title: variantNameOf(row, item.title) }
  const shares = shareOut(row.to_buy_quantity, places)
  // Where enough is on its way more can be ordered all the same, but of a kit nobody knows of which part.
  const more = others.length > 0 ? [] : places.slice(0, 1).map((place) => ({ ...place, units: 0 }))
  const asked = shares.length > 0 ? shares : more
  return asked.map((place) => needOf(named, place, place.units))
}

/**
 * How much of an item all variants wait for that are one of it, without what is on its way: each of them is told all that
 * is missing of an item that it shares.
 */
function mostNeeded(
  rows: BackorderedProduct[],
  parts: PartsByVariant,
  coming: IncomingStock[]
): (itemId: string) => number {
  const itemOf = ({ variant_id }: BackorderedProduct) => parts.get(variant_id ?? "")?.[0]?.id
  return (id: string) => {
    const waiting = rows.filter((row) => row.missing_parts.length === 0 && itemOf(row) === id)
    const onItsWay = coming.filter(({ inventory_item_id }) => inventory_item_id === id)
    const required = sumOf(waiting.map(({ required_quantity }) => required_quantity))
    return Math.max(0, subtract(required, sumOf(onItsWay.map(openQuantity))))
  }
}

/** What the parts of a kit lack, where most of it is waited for: of parts it is not said where. */
function partNeeds(row: BackorderedProduct, parts: PartsByVariant): Need[] {
  const known = new Map(parts.get(row.variant_id ?? "")?.map((item) => [item.id, item]))
  const [place] = placesOf(row)
  return row.missing_parts.flatMap(({ inventory_item_id: id, sku, quantity }) =>
    place ? [needOf(known.get(id) ?? { id, title: sku ?? id, sku }, place, quantity)] : []
  )
}

type Place = { location_id: string; name: string | null; required_quantity: number }

function placesOf({ locations }: BackorderedProduct): Place[] {
  return locations.flatMap(({ location_id, ...place }) => (location_id === null ? [] : [{ location_id, ...place }]))
}

function needOf(item: ChosenItem, { location_id, name }: Place, units: number): Need {
  return { item, location_id, location_name: name ?? location_id, units }
}

function comingOf(coming: IncomingStock[], { item, location_id }: Pick<OrderLine, "item" | "location_id">): number {
  const same = coming.filter((row) => row.inventory_item_id === item.id && row.location_id === location_id)
  return sumOf(same.map(openQuantity))
}

function byPlace(one: OrderLine, other: OrderLine): number {
  return one.location_name.localeCompare(other.location_name) || one.item.title.localeCompare(other.item.title)
}
