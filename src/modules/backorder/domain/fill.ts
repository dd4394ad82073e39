/** What one order line reserved of one inventory item at one location, and where that stands in the queue for it. */
export interface ReservedPart {
  inventory_item_id: string
  location_id: string
  /** Units of the inventory item that this reservation holds. */
  quantity: number
  /** Units reserved before it at the same location, by priority, time of order and line id. */
  ahead: number
  /** Units at the location; negative when more was shipped than was there. */
  stocked: number
  /** Units of the inventory item that the line reserved over all locations. */
  line_reserved: number
}

/**
 * Units of one reservation that the stock does not reach: stock covers the queue from the front.
 * Stock 10, 8 ahead, quantity 5: 2 are covered, 3 are short.
 */
export function shortOf(part: Pick<ReservedPart, "quantity" | "ahead" | "stocked">): number {
  return Math.min(part.quantity, Math.max(0, part.ahead + part.quantity - part.stocked))
}

/**
 * Units of an order line that no stock covers, and the location of the scarcest part.
 *
 * A kit waits for its scarcest part. How many of a part one kit needs is what the line itself reserved for each open
 * unit, not what the kit's recipe says today: a recipe that takes more since does not change what was promised. By one
 * that takes less core ships less, and the reservation counts for no more (`heldOf` of `core-tables/coverage.ts`). A unit
 * takes one of each part at least: a line that holds less than that has units that nothing is held for.
 *
 * @param parts - the line's reservations that are not fully covered.
 * @param openQuantity - units of the line that are not fulfilled yet.
 */
export function outstandingOf(
  parts: ReservedPart[],
  openQuantity: number
): { quantity: number; location_id: string | null } {
  const shortByItem = new Map<string, { short: number; perUnit: number; location_id: string }>()
  for (const part of parts) {
    const known = shortByItem.get(part.inventory_item_id)
    shortByItem.set(part.inventory_item_id, {
      short: (known?.short ?? 0) + shortOf(part),
      perUnit: openQuantity > 0 ? Math.max(1, part.line_reserved / openQuantity) : 1,
      location_id: known?.location_id ?? part.location_id,
    })
  }
  let scarcest: { quantity: number; location_id: string | null } = { quantity: 0, location_id: null }
  for (const { short, perUnit, location_id } of shortByItem.values()) {
    const quantity = Math.min(Math.max(0, openQuantity), Math.ceil(short / perUnit))
    if (quantity > scarcest.quantity) {
      scarcest = { quantity, location_id }
    }
  }
  return scarcest
}
