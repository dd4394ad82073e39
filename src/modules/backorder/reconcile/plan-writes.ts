import type { BackorderStatus } from "../domain/codes"
import { statusOf, type Difference } from "../domain/differences"
import type { EntryRow } from "../entry-rows"
import { groupBy } from "../domain/group-by"
import { sumOf } from "../domain/quantity"
import { rowId } from "../row-ids"
import type { Promised } from "../domain/promise"
import type { Told } from "../domain/tell"

/** The columns of a line that deciding about its backorder needs. */
export interface KnownLine {
  id: string
  backorder_id: string
  line_item_id: string
  quantity: number
  backordered_quantity: number
  outstanding_quantity: number
}

/** The columns of a backorder that deciding about it needs. */
export interface KnownBackorder {
  id: string
  order_id: string
  filled_at: Date | null
  canceled_at: Date | null
}

export interface BackorderRow extends KnownBackorder {
  status: BackorderStatus
  outstanding_quantity: number
  ordered_at: Date
}

export interface LineRow extends KnownLine, Promised, Pick<Told, "promo" | "expected_on"> {
  ordered_at: Date
  delayed_from: string | null
  product_id: string | null
  variant_id: string | null
  location_id: string | null
}

/** The rows that make the plugin's view match the truth, each as it has to be, new or not. */
export interface Writes {
  backorders: BackorderRow[]
  lines: LineRow[]
  entries: EntryRow[]
}

/**
 * Turns differences into rows.
 *
 * @param backorders - those that the orders have already.
 * @param lines - all lines of these backorders, and whatever rows the lines in question have.
 * @param told - what the shopper was told, by line item id, for the lines that open.
 * @param now - when the history says that it happened.
 */
export function planWrites(
  differences: Difference[],
  { backorders, lines }: { backorders: KnownBackorder[]; lines: KnownLine[] },
  told: Map<string, Told>,
  now: Date
): Writes {
  const writes: Writes = { backorders: [], lines: [], entries: [] }
  const known = new Map(backorders.map((backorder) => [backorder.order_id, backorder]))
  const linesOf = groupBy(lines, (line) => line.backorder_id)
  const rows = new Map(lines.map((line) => [line.line_item_id, line]))
  for (const [orderId, ofOrder] of groupBy(differences, (difference) => difference.order_id)) {
    const backorder = known.get(orderId) ?? newBackorder(orderId)
    const changed = ofOrder.map((difference) =>
      lineRow(backorder.id, difference, rows.get(difference.line_item_id), told.get(difference.line_item_id))
    )
    writes.backorders.push(backorderRow(backorder, ofOrder, [...(linesOf.get(backorder.id) ?? []), ...changed], now))
    writes.lines.push(...changed)
    writes.entries.push(...ofOrder.flatMap((difference, index) => entryRows(difference, changed[index].id, now)))
  }
  return writes
}

function newBackorder(orderId: string): KnownBackorder {
  return { id: rowId("bo"), order_id: orderId, filled_at: null, canceled_at: null }
}

/** @param lines - the backorder's lines; of two for one line item the later one counts. */
function backorderRow(known: KnownBackorder, differences: Difference[], lines: KnownLine[], now: Date): BackorderRow {
  const current = [...new Map(lines.map((line) => [line.line_item_id, line])).values()]
  const canceled = differences.some((difference) => difference.truth.order_canceled)
  const status = statusOf(current, canceled)
  return {
    id: known.id,
    order_id: known.order_id,
    status,
    outstanding_quantity: sumOf(current.map((line) => line.outstanding_quantity)),
    ordered_at: differences[0].truth.ordered_at,
    filled_at: status === "filled" ? (known.filled_at ?? now) : null,
    canceled_at: status === "canceled" ? (known.canceled_at ?? now) : null,
  }
}

function lineRow(backorderId: string, { truth, is, delayed_from }: Difference, row?: KnownLine, told?: Told): LineRow {
  return {
    id: row?.id ?? rowId("boli"),
    backorder_id: backorderId,
    line_item_id: truth.line_item_id,
    product_id: truth.product_id,
    variant_id: truth.variant_id,
    quantity: truth.quantity,
    backordered_quantity: Math.max(row?.backordered_quantity ?? 0, is),
    outstanding_quantity: is,
    ordered_at: truth.ordered_at,
    location_id: truth.location_id,
    promo: told?.promo ?? null,
    expected_on: told?.expected_on ?? null,
    parts: truth.parts,
    promised_on: truth.promised_on,
    delayed_from,
  }
}

function entryRows({ entries }: Difference, lineId: string, now: Date): EntryRow[] {
  return entries.map((entry) => ({
    id: rowId("boent"),
    line_id: lineId,
    happened_at: now,
    ...entry,
  }))
}
