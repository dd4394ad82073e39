import type { ImportProblemCode } from "../codes"
import { beginning } from "../beginning"
import { dateOf, isDate } from "../dates"
import { fault, type Fault } from "../fault"
import { PROMO_MAX_LENGTH } from "../promo"
import { MAX_QUANTITY } from "../settings"
import { clean, cleanValue } from "./clean"
import { unescapeCell } from "./escape"
import { readWholeNumber } from "./numbers"
import { explainDate, yearFirst } from "./notations"

/** What a cell says, or what is wrong with it. An empty cell says nothing. */
export type Cell<Value> = { value: Value } | { problem: Fault<ImportProblemCode> } | null

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
    const message = `${quote(text)} is neither yes nor no: enter "Yes" or "No", or leave the cell empty to keep it`
    return { problem: fault("not_yes_or_no", message, { cell: cut(text) }) }
  }
  return { value: YES.has(word) }
}

/** Ten times what a word processor makes of the longest promo; more is not turned into text first. */
const LONGEST_HTML = 20_000

/** @param toText - turns HTML into plain text, for a column that may hold it. */
export function readPromo(text: string, toText: (html: string) => string = (plain) => plain): Cell<string | null> {
  const trimmed = text.trim()
  if (!trimmed) {
    return null
  }
  const written = trimmed === NULL ? "" : unescapeCell(trimmed)
  const promo = written.length > LONGEST_HTML ? written : toText(written).trim()
  if (promo.length > PROMO_MAX_LENGTH) {
    const message = `The text has ${promo.length} characters: at most ${PROMO_MAX_LENGTH} are allowed`
    return { problem: fault("promo_too_long", message, { length: promo.length, maximum: PROMO_MAX_LENGTH }) }
  }
  if (promo.includes("\0")) {
    return { problem: fault("promo_not_storable", "The text contains a NUL character: take it out") }
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
    const [thousands, whole] = [`${first}${rest}`, first]
    const message = `${quote(text)} can be read in two ways: write ${thousands} for the thousands, or ${whole} without decimals`
    return { problem: fault("maximum_ambiguous", message, { cell: cut(text), thousands, whole }) }
  }
  if (number === null) {
    const message = `${quote(text)} is not a whole number from 0: enter such a number, or "unlimited"`
    return { problem: fault("not_a_maximum", message, { cell: cut(text) }) }
  }
  if (number > MAX_QUANTITY) {
    const message = `${quote(text)} is too large: at most ${MAX_QUANTITY}, or "unlimited"`
    return { problem: fault("maximum_too_large", message, { cell: cut(text), maximum: MAX_QUANTITY }) }
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
    const { code, message, values } = explainDate(trimmed)
    return { problem: fault(code, `${quote(text)} ${message}`, { cell: cut(text), ...values }) }
  }
  return { value: dateOf(date) }
}

/** No id, handle or SKU is longer: Postgres could not index it. A longer cell names nothing, and is not kept whole. */
const LONGEST_NAME = 3_000

/** @returns the id, handle or SKU of a cell; `null` when it names nothing. */
export function readName(text: string): string | null {
  return beginning(unescapeCell(clean(text)), LONGEST_NAME) || null
}

const QUOTED = 60

function quote(text: string): string {
  return `"${cut(text)}"`
}

function cut(text: string): string {
  return beginning(clean(text), QUOTED)
}
