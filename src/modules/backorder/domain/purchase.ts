import { add, subtract, sumOf } from "./quantity"

/** A location at which units wait; `coming` are on their way there. */
interface Place {
  units: number
  coming: number
}

/**
 * Shares out over locations what is to be bought in: the first ones get all that they wait for and that is not on its way to
 * them, until nothing is left. What the others wait for lies free at another location, or comes to it.
 *
 * @returns the locations with the units to buy in for each; those without any are left out.
 */
export function shareOut<P extends Place>(toBuy: number, places: P[]): P[] {
  const lacking = places.map(({ units, coming }) => Math.max(0, subtract(units, coming)))
  const first = inTurn(toBuy, lacking)
  // Of an item that several variants are made of, what is on its way may be for another one.
  const rest = places.map(({ units }, index) => subtract(units, first[index]))
  const second = inTurn(subtract(toBuy, sumOf(first)), rest)
  return places.flatMap((place, index) => {
    const units = add(first[index], second[index])
    return units > 0 ? [{ ...place, units }] : []
  })
}

/** @returns what each takes of an amount until nothing is left, in the order of the wishes. */
function inTurn(amount: number, wishes: number[]): number[] {
  let left = amount
  return wishes.map((wish) => {
    const taken = Math.min(left, wish)
    left = subtract(left, taken)
    return taken
  })
}
