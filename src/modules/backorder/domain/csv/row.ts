import { fault } from "../fault"
import type { SettingsChange } from "../settings"
import { readExpectedOn, readMaximum, readName, readPromo, readSwitch, tooManyCells, type Cell } from "./cells"
import { isTarget, type Column, type Field } from "./columns"
import type { Problem } from "./headers"

/** What a row names its product (and variant) by. */
export interface TargetNames {
  product_id: string | null
  product_handle: string | null
  variant_id: string | null
  variant_sku: string | null
  x_cart_sku: string | null
  x_cart_variant_sku: string | null
}

/** One row of the file. What it does not say is kept. */
export interface ImportedRow {
  row: number
  target: TargetNames
  change: SettingsChange
  /** The own maximum of the variant that the row names; not there = kept. */
  variant_max_quantity?: number | null
  /** Promos by the language in the column's name. */
  translations: Record<string, string | null>
  problems: Problem[]
  /** Columns whose HTML became plain text. */
  html: string[]
}

export interface RowReader {
  columns: Column[]
  /** How many cells the header has. */
  width: number
  /** The language whose promo is the promo itself; `null` = that of the column without one. */
  promoLanguage: string | null
  /** Turns HTML into plain text; gives plain text back as it is. */
  toText: (html: string) => string
}

/**
 * Reads a row.
 *
 * @param row - its number as a spreadsheet shows it: the header is 1.
 * @returns `null` for a row that neither names a product nor sets anything, such as an X-Cart variant's.
 */
export function readRow(
  { columns, width, promoLanguage, toText }: RowReader,
  cells: string[],
  row: number
): ImportedRow | null {
  const said: ImportedRow = { row, target: noTarget(), change: {}, translations: {}, problems: [], html: [] }
  const reading: Reading = { said, promoLanguage, toText }
  for (const column of columns) {
    const text = cells[column.index] ?? ""
    if (isTarget(column)) {
      said.target[column.field as keyof TargetNames] = readName(text)
    } else {
      READERS[column.field]?.(reading, column, text)
    }
  }
  limit(said, reading.limited, columns)
  const tooMany = tooManyCells(cells, width)
  if (tooMany) {
    said.problems.push({ row, column: null, ...tooMany })
  }
  if (reading.namesMaximum && (said.target.variant_sku ?? said.target.variant_id)) {
    said.variant_max_quantity = said.change.max_quantity
    delete said.change.max_quantity
  }
  return finish(said)
}

/** A row that is being read. */
interface Reading extends Pick<RowReader, "promoLanguage" | "toText"> {
  said: ImportedRow
  /** Whether it names a maximum, also that there is none. */
  namesMaximum?: boolean
  /** What X-Cart says of it. */
  limited?: boolean
}

/** How the cells are read that say something of the product. */
const READERS: Partial<Record<Field, (reading: Reading, column: Column, text: string) => void>> = {
  enabled: ({ said }, column, text) => take(said, column, readSwitch(text), (value) => (said.change.enabled = value)),
  expected_on: ({ said }, column, text) =>
    take(said, column, readExpectedOn(text), (value) => (said.change.expected_on = value)),
  limit_to_incoming: ({ said }, column, text) =>
    take(said, column, readSwitch(text), (value) => (said.change.limit_to_incoming = value)),
  x_cart_limited: (reading, column, text) =>
    take(reading.said, column, readSwitch(text), (value) => (reading.limited = value)),
  max_quantity: (reading, column, text) =>
    take(reading.said, column, readMaximum(text), (value) => {
      reading.namesMaximum = true
      reading.said.change.max_quantity = value
    }),
  promo: (reading, column, text) =>
    take(reading.said, column, readPromo(text, column.html ? reading.toText : undefined), (value) => {
      if (column.html && value !== null && value !== text.trim()) {
        reading.said.html.push(column.header)
      }
      keepPromo(reading, column, value)
    }),
}

/** Keeps what a cell says, if it says something, or what is wrong with it. */
function take<Value>(said: ImportedRow, { header }: Column, cell: Cell<Value>, keep: (value: Value) => void): void {
  if (cell && "problem" in cell) {
    said.problems.push({ row: said.row, column: header, ...cell.problem })
  } else if (cell) {
    keep(cell.value)
  }
}

function keepPromo({ said, promoLanguage }: Reading, { language }: Column, promo: string | null): void {
  if (language === promoLanguage) {
    said.change.promo = promo
  } else if (language !== null) {
    said.translations[language] = promo
  }
}

/** X-Cart keeps the number of a product that is not limited; only `isBackorderLimited` says whether it counts. */
function limit(said: ImportedRow, limited: boolean | undefined, columns: Column[]): void {
  if (limited === false) {
    said.change.max_quantity = null
  }
  if (limited === true && typeof said.change.max_quantity !== "number" && !said.problems.length) {
    const column = columns.find(({ field }) => field === "max_quantity")?.header ?? "backorderLimit"
    const message = "The product is limited, but there is no limit: enter a whole number, 0 or more"
    said.problems.push({ row: said.row, column, ...fault("maximum_missing", message) })
  }
}

/** Whether a row sets anything; one of an export that the merchant has left empty does not. */
export function setsAnything(said: ImportedRow): boolean {
  return (
    said.problems.length > 0 ||
    said.variant_max_quantity !== undefined ||
    Object.keys(said.change).length > 0 ||
    Object.keys(said.translations).length > 0
  )
}

function finish(said: ImportedRow): ImportedRow | null {
  const sets = setsAnything(said)
  const { product_id, product_handle, variant_id, variant_sku, x_cart_sku } = said.target
  const named = product_id ?? product_handle ?? variant_id ?? variant_sku ?? x_cart_sku
  if (!sets && !named) {
    return null
  }
  if (!named && !said.target.x_cart_variant_sku) {
    const message = "The row names no product: enter its id or its handle, or the id or the SKU of a variant"
    said.problems.push({ row: said.row, column: null, ...fault("no_product_named", message) })
  }
  return said
}

function noTarget(): TargetNames {
  return {
    product_id: null,
    product_handle: null,
    variant_id: null,
    variant_sku: null,
    x_cart_sku: null,
    x_cart_variant_sku: null,
  }
}
