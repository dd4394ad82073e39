import { subtract, sumOf } from "./quantity"

/** So many units that are expected on a day (`YYYY-MM-DD`); `null` = on none that is known. */
export interface Part {
  quantity: number
  on: string | null
}

/**
 * What a line that waits is promised of what is on its way, as it is stored. Nearly every line gets all that waits on one
 * day, and is stored as that day alone: parts that are neither made nor compared are a quarter of a reconcile.
 */
export interface Promised {
  /** `null` = all that waits comes on the day that is promised, or nothing of what is on its way is for it. */
  parts: Part[] | null
  /** The day of its last unit; `null` where what is on its way does not cover all that waits. */
  promised_on: string | null
}

/** Whether a line is promised the same as before. */
export function isSamePromise(one: Promised, other: Promised): boolean {
  const [parts, others] = [one.parts ?? [], other.parts ?? []]
  return (
    one.promised_on === other.promised_on &&
    parts.length === others.length &&
    parts.every(({ quantity, on }, index) => quantity === others[index].quantity && on === others[index].on)
  )
}

/** When the last unit of a line that waits is expected. @param own - when its product is, as the merchant has set it. */
export function expectedOnOf({ promised_on }: Promised, own: string | null): string | null {
  return promised_on ?? own
}

/** Whether a day is later than another was; no day at all is later than any. */
export function isLater(day: string | null, than: string | null): boolean {
  return than !== null && (day === null || day > than)
}

/**
 * What is told of a line that waits: its last unit's day, and how many of its units come on which. What nothing on its way
 * covers is expected on the product's own day.
 *
 * @param own - `YYYY-MM-DD`, not one that has passed.
 */
export function promiseOf(
  { outstanding_quantity, ...promised }: Promised & { outstanding_quantity: number },
  own: string | null
): { promised_on: string | null; parts: Part[] } {
  if (outstanding_quantity <= 0) {
    return { promised_on: null, parts: [] }
  }
  const parts = partsOf(promised, outstanding_quantity)
  const rest = subtract(outstanding_quantity, sumOf(parts.map(({ quantity }) => quantity)))
  return {
    promised_on: expectedOnOf(promised, own),
    parts: rest > 0 ? [...parts, { quantity: rest, on: own }] : parts,
  }
}

function partsOf({ parts, promised_on }: Promised, outstanding_quantity: number): Part[] {
  return parts ?? (promised_on ? [{ quantity: outstanding_quantity, on: promised_on }] : [])
}
