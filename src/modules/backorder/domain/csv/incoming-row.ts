import type { IncomingStatus } from "../codes"
import { fault } from "../fault"
import { NOTE_MAX_LENGTH, REFERENCE_MAX_LENGTH, type IncomingDetails } from "../incoming"
import {
  readExpectedOn,
  readName,
  readQuantity,
  readReceivedQuantity,
  readStatus,
  readText,
  tooManyCells,
  type Cell,
} from "./cells"
import type { Problem } from "./headers"
import type { IncomingColumn, IncomingField } from "./incoming-columns"

/** What a row names its delivery by, or its item and place. */
export interface IncomingNames {
  id: string | null
  sku: string | null
  inventory_item_id: string | null
  location: string | null
  location_id: string | null
}

/**
 * One row of a file of incoming stock. What it does not say is kept. `received_quantity` is what has come of a delivery that the
 * row makes: of one that there is, the plugin knows better.
 */
export interface IncomingRow {
  row: number
  names: IncomingNames
  says: Partial<IncomingDetails> & { received_quantity?: number; status?: IncomingStatus }
  problems: Problem[]
}

/**
 * Reads a row.
 *
 * @param width - how many cells the header has.
 * @param row - its number as a spreadsheet shows it: the header is 1.
 * @returns `null` for a row that is empty but for cells which are not read.
 */
export function readIncomingRow(
  columns: IncomingColumn[],
  width: number,
  cells: string[],
  row: number
): IncomingRow | null {
  const read: IncomingRow = { row, names: noNames(), says: {}, problems: [] }
  for (const column of columns) {
    readCell(read, column, cells[column.index] ?? "")
  }
  const tooMany = tooManyCells(cells, width)
  if (tooMany) {
    read.problems.push({ row, column: null, ...tooMany })
  }
  const isEmpty = Object.values(read.names).every((name) => name === null) && !Object.keys(read.says).length
  return isEmpty && !read.problems.length ? null : read
}

function readCell(read: IncomingRow, { field, header }: IncomingColumn, text: string): void {
  const { says, names } = read
  const keep = <Value>(cell: Cell<Value>, put: (value: Value) => void) => {
    if (cell && "problem" in cell) {
      read.problems.push({ row: read.row, column: header, ...cell.problem })
    } else if (cell) {
      put(cell.value)
    }
  }
  const readers: Partial<Record<IncomingField, () => void>> = {
    quantity: () => keep(readQuantity(text), (value) => (says.quantity = value)),
    received_quantity: () => keep(readReceivedQuantity(text), (value) => (says.received_quantity = value)),
    expected_on: () => keep(readDay(text), (value) => (says.expected_on = value)),
    status: () => keep(readStatus(text), (value) => (says.status = value)),
    reference: () => keep(readText(text, REFERENCE_MAX_LENGTH), (value) => (says.reference = value)),
    note: () => keep(readText(text, NOTE_MAX_LENGTH), (value) => (says.note = value)),
  }
  const reader = readers[field]
  if (reader) {
    reader()
  } else {
    names[field as keyof IncomingNames] = readName(text)
  }
}

/** What is on its way always has a day, so that `NULL` is no answer. */
function readDay(text: string): Cell<string> {
  const cell = readExpectedOn(text)
  if (cell && "value" in cell) {
    const { value } = cell
    return value === null ? { problem: fault("day_missing", "A delivery needs a day: enter one") } : { value }
  }
  return cell
}

function noNames(): IncomingNames {
  return { id: null, sku: null, inventory_item_id: null, location: null, location_id: null }
}
