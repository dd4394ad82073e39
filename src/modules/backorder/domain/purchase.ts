import { subtract } from "./quantity"

/** A location at which units wait. */
interface Place {
  units: number
}

/**
 * Shares out over locations what is to be bought in: the first ones get all that they wait for, until nothing is left.
 * What the others wait for lies free at another location.
 *
 * @returns the locations with the units to buy in for each; those without any are left out.
 */
export function shareOut<P extends Place>(toBuy: number, places: P[]): P[] {
  let left = toBuy
  return places.flatMap((place) => {
    const units = Math.min(left, place.units)
    left = subtract(left, units)
    return units > 0 ? [{ ...place, units }] : []
  })
}
