import { BigNumber } from "bignumber.js"

/*
 * Quantities are decimals: core sells a quarter of a box and takes 0.25 of an item for a unit. Here is the one place that
 * calculates with them, with the library that core calculates with. A number carries a quantity as it is written, up to
 * fifteen digits; nothing calculates with its binary form, in which three times 0.1 is not 0.3.
 */

/**
 * How many decimals a division is carried to, here and in the queue (`core-tables/queue.ts`). What is missing is
 * rounded up and what is there is rounded down, so that nobody is promised a part that is not there.
 */
export const DECIMALS = 6

export function add(one: number, other: number): number {
  return areWhole(one, other) ? one + other : new BigNumber(one).plus(other).toNumber()
}

export function subtract(from: number, what: number): number {
  return areWhole(from, what) ? from - what : new BigNumber(from).minus(what).toNumber()
}

export function multiply(one: number, other: number): number {
  return areWhole(one, other) ? one * other : new BigNumber(one).times(other).toNumber()
}

export function sumOf(quantities: Iterable<number>): number {
  let sum = 0
  for (const quantity of quantities) {
    sum = add(sum, quantity)
  }
  return sum
}

/** How many times a size goes into a quantity: whole times, or to `DECIMALS`. @param size - more than 0. */
export function goesInto(quantity: number, size: number, whole: boolean): number {
  return divide(quantity, size, whole, BigNumber.ROUND_FLOOR)
}

/** How many times a size it takes to make up a quantity: whole times, or to `DECIMALS`. @param size - more than 0. */
export function makesUp(quantity: number, size: number, whole: boolean): number {
  return divide(quantity, size, whole, BigNumber.ROUND_CEIL)
}

export function isWhole(quantity: number): boolean {
  return Number.isInteger(quantity)
}

/** Whole numbers calculate exactly by themselves, and nearly all quantities are whole. */
function areWhole(one: number, other: number): boolean {
  return Number.isSafeInteger(one) && Number.isSafeInteger(other)
}

function divide(quantity: number, size: number, whole: boolean, rounding: BigNumber.RoundingMode): number {
  if (areWhole(quantity, size) && quantity % size === 0) {
    return quantity / size
  }
  const [one, other] = [new BigNumber(quantity), new BigNumber(size)]
  // What divides evenly keeps all of its digits, however many there are.
  if (!whole && other.eq(1)) {
    return quantity
  }
  const times = one.div(other)
  return (times.times(other).eq(one) && !whole ? times : times.decimalPlaces(whole ? 0 : DECIMALS, rounding)).toNumber()
}
