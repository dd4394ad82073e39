/** Why the text of a quantity is none: a key below `incoming.problems` in the translations. */
export type QuantityProblem = "not_a_quantity" | "quantity_ambiguous" | "quantity_too_large"

/** As large as the server takes. */
const LARGEST = 1e12

/** A point or a comma before three digits: a thousand to some, a decimal to others. */
const AMBIGUOUS = /^([1-9]\d{0,2})[.,](\d{3})$/

/** @returns a quantity as a field shows it. */
export function textOfQuantity(quantity: number): string {
  return String(quantity)
}

/** @returns the quantity that a text without problems means; decimals stand behind a point or a comma. */
export function quantityOf(text: string): number {
  return Number(text.trim().replace(",", "."))
}

/** @returns why the text is no quantity; an empty one is none either. */
export function quantityProblem(text: string): QuantityProblem | undefined {
  const trimmed = text.trim()
  if (AMBIGUOUS.test(trimmed)) {
    return "quantity_ambiguous"
  }
  if (!/^\d+([.,]\d+)?$/.test(trimmed) || quantityOf(trimmed) <= 0) {
    return "not_a_quantity"
  }
  return quantityOf(trimmed) > LARGEST ? "quantity_too_large" : undefined
}

/** @returns the two ways in which an ambiguous text can be read, each as it can be read in one way only. */
export function readingsOf(text: string): { whole: string; decimal: string } {
  const [, whole, thousandth] = AMBIGUOUS.exec(text.trim()) ?? ["", "", ""]
  return { whole: whole + thousandth, decimal: `${whole}.${thousandth}0` }
}

/** Formats a quantity with all of its decimals, of which Intl shows three unless told otherwise. */
export function formatQuantity(quantity: number, locale: string): string {
  return quantity.toLocaleString(locale, { maximumFractionDigits: 15 })
}
