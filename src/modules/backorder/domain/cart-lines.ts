import { isWhole, multiply, subtract } from "./quantity"
import { canWait, distinctPlaces, freeInChannel, takenParts, unitsIn, variantsOf, type Positions } from "./units"

/** A line of a cart, in units of its variant. */
export interface CartLine {
  id: string
  variant_id: string
  quantity: number
}

/**
 * How many units of each line would wait for stock if the cart were ordered now.
 *
 * The lines share the stock: what an earlier line takes is gone for the later ones, also when two variants are made of
 * the same part. Stock 3 and two lines of 2: nothing of the first waits, 1 of the second. A line of whole units waits for
 * whole units, one of parts for what is missing.
 *
 * @returns units by line id; 0 for variants that do not manage inventory.
 */
export function waitingUnits(lines: CartLine[], positions: Positions): Map<string, number> {
  const variants = variantsOf(positions)
  const free = freeInChannel(distinctPlaces(positions))
  return new Map(
    lines.map((line) => {
      const variant = variants.get(line.variant_id)
      if (!variant || !canWait(variant)) {
        return [line.id, 0]
      }
      const covered = Math.min(line.quantity, Math.max(0, unitsIn(variant, free, isWhole(line.quantity))))
      for (const part of takenParts(variant)) {
        const taken = multiply(covered, part.required_quantity)
        free.set(part.inventory_item_id, subtract(free.get(part.inventory_item_id) ?? 0, taken))
      }
      return [line.id, subtract(line.quantity, covered)]
    })
  )
}
