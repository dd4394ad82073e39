import type { CandidateRow } from "../core-tables/comparison"
import type { UnjudgedReason } from "../domain/codes"
import type { TrackedLine, TrueLine } from "../domain/differences"
import { unlessPassed } from "../domain/promo"

/** A line that a pass has left as it was. `detail` is what Postgres said. */
export interface UnjudgedLine {
  line_item_id: string
  order_id: string
  product_id: string | null
  variant_id: string | null
  reason: UnjudgedReason
  detail: string | null
}

/** A line in question: what is true of it, its row if it has one, and the language that it was ordered in. */
export interface Candidate {
  truth: TrueLine
  row: TrackedLine | null
  locale: string | null
}

/**
 * Reads what the comparison found, and tells which lines cannot be judged: they must not stop the others.
 *
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 */
export function candidatesOf(
  rows: CandidateRow[],
  today: string
): { candidates: Candidate[]; unjudged: UnjudgedLine[] } {
  const candidates = rows.map((row) => ({ truth: truthOf(row, today), row: trackedOf(row), locale: row.locale }))
  return {
    candidates: candidates.filter(({ truth, row }) => isSound(truth) && (!row || isSound(row))),
    unjudged: candidates
      .filter(({ truth, row }) => !isSound(truth) || (row && !isSound(row)))
      .map(({ truth }) => ({ ...unjudged(truth), reason: "not_a_quantity", detail: null })),
  }
}

/** Postgres knows numbers that are none, and endless ones. */
function isSound(line: TrueLine | TrackedLine): boolean {
  return Object.values(line).every((value) => typeof value !== "number" || Number.isFinite(value))
}

/** What names a line that cannot be judged. */
export function unjudged({ line_item_id, order_id, product_id, variant_id }: TrueLine) {
  return { line_item_id, order_id, product_id, variant_id }
}

/** A line that core has no more is owed nothing. */
function truthOf(row: CandidateRow, today: string): TrueLine {
  return {
    line_item_id: row.line_item_id,
    order_id: row.order_id,
    ordered_at: row.ordered_at,
    order_canceled: row.order_canceled ?? false,
    product_id: row.product_id,
    variant_id: row.variant_id,
    quantity: Number(row.line_quantity ?? 0),
    open_quantity: Number(row.open_quantity ?? 0),
    held_quantity: Number(row.held_quantity ?? 0),
    outstanding_quantity: Number(row.outstanding_quantity),
    location_id: row.location_id,
    parts: row.parts,
    promised_on: row.promised_on,
    own_expected_on: unlessPassed(row.own_expected_on, today),
  }
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
    parts: row.row_parts,
    promised_on: row.row_promised_on,
    delayed_from: row.row_delayed_from,
    agrees: row.agrees ?? true,
  }
}
