import { dateOf, isDate } from "../dates"
import { PROMO_MAX_LENGTH } from "../promo"
import { MAX_QUANTITY } from "../settings"
import { clean, cleanValue } from "./clean"
import { unescapeCell } from "./escape"
import { readWholeNumber } from "./numbers"
import { explainDate, yearFirst } from "./notations"

/** What a cell says, or what is wrong with it. An empty cell says nothing. */
export type Cell<Value> = { value: Value } | { problem: string } | null

/** Clears what may be cleared. */
const NULL = "NULL"

const YES = new Set(["yes", "y", "true", "1", "on"])
const NO = new Set(["no", "n", "false", "0", "off"])

export function readSwitch(text: string): Cell<boolean> {
  const word = cleanValue(text).toLowerCase()
  if (!word) {
    return null
  }
  if (!YES.has(word) && !NO.has(word)) {
    return { problem: `${quote(text)} is neither yes nor no: enter "Yes" or "No", or leave the cell empty to keep it` }
  }
  return { value: YES.has(word) }
}

/** @param toText - turns HTML into plain text, for a column that may hold it. */
export function readPromo(text: string, toText: (html: string) => string = (plain) => plain): Cell<string | null> {
  const trimmed = text.trim()
  if (!trimmed) {
    return null
  }
  const promo = trimmed === NULL ? "" : toText(unescapeCell(trimmed)).trim()
  if (promo.length > PROMO_MAX_LENGTH) {
    return { problem: `The text has ${promo.length} characters: at most ${PROMO_MAX_LENGTH} are allowed` }
  }
  if (promo.includes("\0")) {
    return { problem: "The text contains a NUL character: take it out" }
  }
  return { value: promo || null }
}

export function readMaximum(text: string): Cell<number | null> {
  const trimmed = cleanValue(text)
  if (!trimmed) {
    return null
  }
  if (trimmed === NULL || trimmed.toLowerCase() === "unlimited") {
    return { value: null }
  }
  const number = readWholeNumber(trimmed)
  if (number === "ambiguous") {
    const [first, rest] = trimmed.split(/[.,]/)
    const problem = `${quote(text)} can be read in two ways: write ${first}${rest} for the thousands, or ${first} without decimals`
    return { problem }
  }
  if (number === null) {
    return { problem: `${quote(text)} is not a whole number from 0: enter such a number, or "unlimited"` }
  }
  if (number > MAX_QUANTITY) {
    return { problem: `${quote(text)} is too large: at most ${MAX_QUANTITY}, or "unlimited"` }
  }
  return { value: number }
}

export function readExpectedOn(text: string): Cell<string | null> {
  const trimmed = cleanValue(text)
  if (!trimmed) {
    return null
  }
  if (trimmed === NULL) {
    return { value: null }
  }
  const date = yearFirst(trimmed)
  if (!isDate(date)) {
    return { problem: `${quote(text)} ${explainDate(trimmed)}` }
  }
  return { value: dateOf(date) }
}

/** @returns the id, handle or SKU of a cell; `null` when it names nothing. */
export function readName(text: string): string | null {
  return unescapeCell(clean(text)) || null
}

const QUOTED = 60

function quote(text: string): string {
  const trimmed = text.trim()
  return `"${trimmed.length > QUOTED ? `${trimmed.slice(0, QUOTED)}…` : trimmed}"`
}
