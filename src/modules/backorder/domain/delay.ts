import { isLater } from "./promise"
import type { Settings } from "./settings"

/** A product that is expected later than it was. Both are calendar dates (`YYYY-MM-DD`). */
export interface Delay {
  product_id: string
  /** `null` = on no day that is known: what was on its way does not come. */
  expected_on: string | null
  previous_expected_on: string
}

/**
 * The products whose expected date moved later. Neither the first date nor an earlier one is a delay, and a date that
 * was cleared is none either: there is no day to tell anybody.
 */
export function delaysOf(
  changes: { product_id: string; before: Pick<Settings, "expected_on"> | null; after: Pick<Settings, "expected_on"> }[]
): Delay[] {
  return changes.flatMap(({ product_id, before, after }) => {
    const [was, is] = [before?.expected_on, after.expected_on]
    return was && is && is > was ? [{ product_id, expected_on: is, previous_expected_on: was }] : []
  })
}

/**
 * The delay of an order that waits for several lines of a product: the last day of them, and the last that was told.
 *
 * @param delays - at least one.
 */
export function longestOf(delays: Delay[]): Delay {
  return delays.reduce((longest, delay) => ({
    product_id: delay.product_id,
    expected_on: isLater(delay.expected_on, longest.expected_on) ? delay.expected_on : longest.expected_on,
    previous_expected_on:
      delay.previous_expected_on > longest.previous_expected_on
        ? delay.previous_expected_on
        : longest.previous_expected_on,
  }))
}
