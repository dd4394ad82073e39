import type { CandidateRow } from "../core-tables/comparison"
import type { TrackedLine, TrueLine } from "../domain/differences"
import { outstandingOf } from "../domain/fill"

/** A line in question: what is true of it, its row if it has one, and the language that it was ordered in. */
export interface Candidate {
  truth: TrueLine
  row: TrackedLine | null
  locale: string | null
}

/** Reads what the comparison found. */
export function candidatesOf(rows: CandidateRow[]): Candidate[] {
  return rows.map((row) => ({ truth: truthOf(row), row: trackedOf(row), locale: row.locale }))
}

/** A line that core has no more is owed nothing. */
function truthOf(row: CandidateRow): TrueLine {
  const open = Number(row.open_quantity ?? 0)
  const waits = outstandingOf(partsOf(row), open)
  return {
    line_item_id: row.line_item_id,
    order_id: row.order_id,
    ordered_at: row.ordered_at,
    order_canceled: row.order_canceled ?? false,
    product_id: row.product_id,
    variant_id: row.variant_id,
    quantity: Number(row.line_quantity ?? 0),
    open_quantity: open,
    held_quantity: Number(row.held_quantity ?? 0),
    outstanding_quantity: waits.quantity,
    location_id: waits.location_id ?? row.row_location_id,
  }
}

/** What the queue does not cover of each part, as demand that finds an empty shelf. */
function partsOf({ shorts, reserves, locations }: CandidateRow) {
  return (shorts ?? []).map((short, index) => ({
    inventory_item_id: String(index),
    location_id: locations?.[index] ?? "",
    quantity: Number(short),
    ahead: 0,
    stocked: 0,
    line_reserved: Number(reserves?.[index]),
  }))
}

function trackedOf(row: CandidateRow): TrackedLine | null {
  if (row.row_id === null || row.backorder_id === null || row.row_ordered_at === null) {
    return null
  }
  return {
    id: row.row_id,
    backorder_id: row.backorder_id,
    line_item_id: row.line_item_id,
    order_id: row.order_id,
    ordered_at: row.row_ordered_at,
    quantity: Number(row.row_quantity),
    backordered_quantity: Number(row.row_backordered_quantity),
    outstanding_quantity: Number(row.row_outstanding_quantity),
    location_id: row.row_location_id,
    agrees: row.agrees ?? true,
  }
}
