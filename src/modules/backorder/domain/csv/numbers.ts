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
  const spaced = withPlainSpaces(text)
  if (AMBIGUOUS.test(spaced)) {
    return "ambiguous"
  }
  const grouped = WITH_DECIMALS.exec(spaced)?.[1]
  if (grouped) {
    return Number(digitsOf(grouped))
  }
  const whole = isGrouped(spaced) ? spaced : spaced.replace(DECIMALS, "")
  return PLAIN.test(whole) || isGrouped(whole) ? Number(digitsOf(whole)) : null
}

function isGrouped(text: string): boolean {
  return GROUPED.some((pattern) => pattern.test(text))
}

/** Behind the last sign: the decimals of `2.5`, `2,5`, `1 234.5` and `1.234,50`. */
const DECIMAL = /^(.*)([.,])(\d+)$/

/**
 * Reads a number with or without decimals, in any notation that can mean one number alone.
 *
 * @param text - without space around it.
 * @returns `"ambiguous"` for one such as `1.250`, which has decimals to some and thousands to others; `null` for what is none.
 */
export function readDecimal(text: string): number | "ambiguous" | null {
  const whole = readWholeNumber(text)
  if (whole !== null) {
    return whole
  }
  const [, units = "", sign = "", decimals = ""] = DECIMAL.exec(withPlainSpaces(text)) ?? []
  const isRead = units === "" || PLAIN.test(units) || isGrouped(units) || isOneGroup(units, sign)
  return sign && isRead ? Number(`${digitsOf(units) || 0}.${decimals}`) : null
}

/** A single group is clear where another sign than that of the decimals stands in it: `1,234.5`. */
function isOneGroup(units: string, sign: string): boolean {
  return AMBIGUOUS.test(units) && !units.includes(sign)
}

/** Spaces of every width that stand between groups, as one that a keyboard has. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
}

/** A number as a cell has it, so that it is read as it was: three decimals are no group of thousands. */
export function writeDecimal(number: number): string {
  return String(number).replace(/^([1-9]\d{0,2}\.\d{3})$/, "$10")
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "")
}
