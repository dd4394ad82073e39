import { freeInChannel, wholeUnits, type Place, type VariantParts } from "./units"

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
 * the same part. Stock 3 and two lines of 2: nothing of the first waits, 1 of the second.
 *
 * @returns units by line id; 0 for variants that do not manage inventory.
 */
export function waitingUnits(lines: CartLine[], variants: VariantParts[], places: Place[]): Map<string, number> {
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const free = freeInChannel(places)
  return new Map(
    lines.map((line) => {
      const variant = byId.get(line.variant_id)
      if (!variant?.manage_inventory) {
        return [line.id, 0]
      }
      const covered = Math.min(line.quantity, Math.max(0, wholeUnits(variant, free)))
      for (const part of variant.parts) {
        free.set(part.inventory_item_id, (free.get(part.inventory_item_id) ?? 0) - covered * part.required_quantity)
      }
      return [line.id, line.quantity - covered]
    })
  )
}
