import { INCOMING_STATUSES, type ImportProblemCode, type IncomingStatus } from "../codes"
import { beginning } from "../beginning"
import { dateOf, isDate } from "../dates"
import { fault, type Fault } from "../fault"
import { PROMO_MAX_LENGTH } from "../promo"
import { MAX_INCOMING } from "../incoming"
import { MAX_QUANTITY } from "../settings"
import { clean, cleanValue } from "./clean"
import { unescapeCell } from "./escape"
import { readDecimal, readWholeNumber } from "./numbers"
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
  return storable(written.length > LONGEST_HTML ? written : toText(written).trim(), "promo", PROMO_MAX_LENGTH)
}

/** @param maximum - how many characters it may have. */
export function readText(text: string, maximum: number): Cell<string | null> {
  const trimmed = text.trim()
  return trimmed ? storable(trimmed === NULL ? "" : unescapeCell(trimmed), "text", maximum) : null
}

function storable(text: string, kind: "promo" | "text", maximum: number): Cell<string | null> {
  if (text.length > maximum) {
    const message = `The text has ${text.length} characters: at most ${maximum} are allowed`
    return { problem: fault(`${kind}_too_long`, message, { length: text.length, maximum }) }
  }
  if (text.includes("\0")) {
    return { problem: fault(`${kind}_not_storable`, "The text contains a NUL character: take it out") }
  }
  return { value: text || null }
}

/** A quantity of an inventory item: more than 0, with decimals. */
export function readQuantity(text: string): Cell<number> {
  const trimmed = cleanValue(text)
  if (!trimmed) {
    return null
  }
  const number = readDecimal(trimmed)
  if (number === "ambiguous") {
    const [first, rest] = trimmed.split(/[.,]/)
    const [thousands, decimal] = [`${first}${rest}`, `${first}.${rest}0`]
    const message = `${quote(text)} can be read in two ways: write ${thousands} for the thousands, or ${decimal} for the decimals`
    return { problem: fault("quantity_ambiguous", message, { cell: cut(text), thousands, decimal }) }
  }
  if (number === null || number <= 0) {
    const message = `${quote(text)} is not a quantity: enter a number above 0, such as 12 or 2.5`
    return { problem: fault("not_a_quantity", message, { cell: cut(text) }) }
  }
  if (number > MAX_INCOMING) {
    const message = `${quote(text)} is too large: at most ${MAX_INCOMING}`
    return { problem: fault("quantity_too_large", message, { cell: cut(text), maximum: MAX_INCOMING }) }
  }
  return { value: number }
}

/** What has come of a delivery: a quantity, or 0. */
export function readReceivedQuantity(text: string): Cell<number> {
  return readDecimal(cleanValue(text)) === 0 ? { value: 0 } : readQuantity(text)
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
    const message = `${quote(text)} is not a whole number, 0 or more: enter one, or "unlimited"`
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

const STATUSES = new Map<string, IncomingStatus>([
  ...INCOMING_STATUSES.map((status) => [status, status] as const),
  ["cancelled", "canceled"],
])

/** How incoming stock stands. */
export function readStatus(text: string): Cell<IncomingStatus> {
  const word = cleanValue(text).toLowerCase()
  if (!word) {
    return null
  }
  const status = STATUSES.get(word)
  const message = `${quote(text)} is no status: enter "canceled" for what will not come, or leave the cell empty`
  return status ? { value: status } : { problem: fault("unknown_status", message, { cell: cut(text) }) }
}

/** No id, handle or SKU is longer: Postgres could not index it. A longer cell names nothing, and is not kept whole. */
const LONGEST_NAME = 3_000

/** @returns the id, handle or SKU of a cell; `null` when it names nothing. */
export function readName(text: string): string | null {
  return beginning(unescapeCell(clean(text)), LONGEST_NAME) || null
}

/** What is wrong with a row that has more cells than the header. */
export function tooManyCells(cells: string[], width: number): Fault<ImportProblemCode> | null {
  if (!cells.slice(width).some((text) => text.trim())) {
    return null
  }
  const message = `The row has ${cells.length} cells and the header ${width}: put a text that contains the delimiter into quotes`
  return fault("too_many_cells", message, { cells: cells.length, columns: width })
}

const QUOTED = 60

function quote(text: string): string {
  return `"${cut(text)}"`
}

function cut(text: string): string {
  return beginning(clean(text), QUOTED)
}
