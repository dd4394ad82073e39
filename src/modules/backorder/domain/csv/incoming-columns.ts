import { fault } from "../fault"
import { assignColumns, headerOf, inHeader, nearestOf, normalizeHeader, quoteNames, type Problem } from "./headers"

/** What a column says. The first three name the delivery or its item, the next two where it goes. */
export type IncomingField =
  | "id"
  | "sku"
  | "inventory_item_id"
  | "location"
  | "location_id"
  | "quantity"
  | "received_quantity"
  | "expected_on"
  | "status"
  | "reference"
  | "note"

/** A column that is read. */
export interface IncomingColumn {
  /** As it stands in the file. */
  header: string
  index: number
  field: IncomingField
}

/** The columns of a file of incoming stock. */
export interface IncomingHeader {
  columns: IncomingColumn[]
  /** Columns that are not read. */
  ignored: string[]
  problems: Problem[]
}

/** The columns of an export, in its order. `Item` is for people: an import does not read it. */
export const INCOMING_COLUMN_NAMES = {
  id: "Incoming Id",
  sku: "SKU",
  inventory_item_id: "Inventory Item Id",
  item_title: "Item",
  location_id: "Location Id",
  location: "Location",
  quantity: "Quantity",
  received_quantity: "Received Quantity",
  expected_on: "Expected Date",
  status: "Status",
  reference: "Reference",
  note: "Note",
} as const

/** What a purchase list and the lists of suppliers call the same. */
const OTHER_NAMES: [name: string, field: IncomingField][] = [
  ["Variant SKU", "sku"],
  ["Units", "quantity"],
  ["Expected On", "expected_on"],
  ["Purchase Order", "reference"],
]

const { item_title: _title, ...READ_NAMES } = INCOMING_COLUMN_NAMES

const FIELDS = new Map<string, IncomingField>([
  ...Object.entries(READ_NAMES).map(([field, name]) => [normalizeHeader(name), field as IncomingField] as const),
  ...OTHER_NAMES.map(([name, field]) => [normalizeHeader(name), field] as const),
])

const NAMES = [...Object.values(READ_NAMES), ...OTHER_NAMES.map(([name]) => name)]

const NAMING: IncomingField[] = ["id", "sku", "inventory_item_id"]
const PLACING: IncomingField[] = ["location", "location_id"]
/** What has come is received in core's stock, never set by a file. */
const SETTING_NOTHING: IncomingField[] = [...NAMING, ...PLACING, "received_quantity"]

/** Tells what each column of a file is. Names are compared without regard to case and surrounding or double spaces. */
export function readIncomingHeader(cells: string[]): IncomingHeader {
  const headers = cells.map(headerOf)
  const known = headers.map((header, index): IncomingColumn | null => {
    const field = FIELDS.get(normalizeHeader(header))
    return field ? { header, index, field } : null
  })
  const { columns, ignored, problems } = assignColumns(headers, known, {
    sayTheSame: (one, other) => one.field === other.field,
    meantBy: (header) => nearestOf(header, NAMES),
  })
  return { columns, ignored, problems: [...problems, ...missing(columns, problems)] }
}

function missing(columns: IncomingColumn[], problems: Problem[]): Problem[] {
  const fields = columns.map(({ field }) => field)
  if (problems.length) {
    return []
  }
  if (!fields.some((field) => NAMING.includes(field))) {
    const names = quoteNames(NAMING.map((field) => INCOMING_COLUMN_NAMES[field]))
    return [inHeader(null, fault("no_item_column", `No column names an item: one of ${names}`, { columns: names }))]
  }
  if (fields.every((field) => SETTING_NOTHING.includes(field))) {
    const { quantity, expected_on, status, reference, note } = INCOMING_COLUMN_NAMES
    const names = quoteNames([quantity, expected_on, status, reference, note])
    return [inHeader(null, fault("no_incoming_column", `No column sets anything: one of ${names}`, { columns: names }))]
  }
  return []
}
