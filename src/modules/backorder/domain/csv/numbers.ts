const PLAIN = /^\d+$/

/** Decimals that are all zero, as spreadsheets write them. */
const DECIMALS = /[.,]0+$/

/** The thousands of `1 000`, `1'000`, `1,234,567` and `1.234.567`, and India's `1,00,000`. */
const GROUPED = [
  /^\d{1,3}(?:[ '’_]\d{3})+$/,
  /^\d{1,3}(?:,\d{3}){2,}$/,
  /^\d{1,3}(?:\.\d{3}){2,}$/,
  /^\d{1,2}(?:,\d{2})+,\d{3}$/,
]

/** One group alone: a whole number, or one with three decimals. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/

/** A single group is clear where decimals follow it: `1,234.00`. */
const WITH_DECIMALS = /^(\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,]0+$/

/**
 * Reads a whole number in any notation that can mean one number alone.
 *
 * @param text - without space around it.
 * @returns `"ambiguous"` for one such as `1.000`, which is one to some and a thousand to others; `null` for what is none.
 */
export function readWholeNumber(text: string): number | "ambiguous" | null {
  const spaced = text.replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
  if (AMBIGUOUS.test(spaced)) {
    return "ambiguous"
  }
  const grouped = WITH_DECIMALS.exec(spaced)?.[1]
  if (grouped) {
    return Number(digitsOf(grouped))
  }
  const whole = GROUPED.some((pattern) => pattern.test(spaced)) ? spaced : spaced.replace(DECIMALS, "")
  const isGrouped = GROUPED.some((pattern) => pattern.test(whole))
  return PLAIN.test(whole) || isGrouped ? Number(digitsOf(whole)) : null
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "")
}
