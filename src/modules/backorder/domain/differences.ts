import type { BackorderStatus, EntryWhat, EntryWhy } from "./codes"
import { expectedOnOf, isLater, isSamePromise, type Promised } from "./promise"
import { subtract } from "./quantity"

/** An order line as core has it now, with what its stock does not cover. Quantities are units of the line. */
export interface TrueLine extends Promised {
  line_item_id: string
  order_id: string
  ordered_at: Date
  order_canceled: boolean
  product_id: string | null
  variant_id: string | null
  /** Units the order has of it. */
  quantity: number
  /** Units that are not fulfilled yet. */
  open_quantity: number
  /** Units that core's reservations can be for, at most. What waits beyond them is owed to nobody any more. */
  held_quantity: number
  outstanding_quantity: number
  location_id: string | null
  /** When its product is expected (`YYYY-MM-DD`), whatever is on its way; not a day that has passed. */
  own_expected_on: string | null
}

/** The plugin's row for an order line. */
export interface TrackedLine extends Promised {
  id: string
  backorder_id: string
  line_item_id: string
  order_id: string
  /** When the row says that the order was placed. */
  ordered_at: Date
  quantity: number
  backordered_quantity: number
  outstanding_quantity: number
  location_id: string | null
  /** The promise that is not kept, until its customer was told. */
  delayed_from: string | null
  /** Whether its backorder has the sum and the status of its lines, and the date of its order. */
  agrees: boolean
}

/** One change of one line's outstanding units, for the history. */
export interface Entry {
  what: EntryWhat
  quantity: number
  why: EntryWhy
  /** When the last unit that waits is expected now; only where the entry is about units that wait. */
  promised_on?: string | null
}

/** How one line's row differs from the truth, and what explains it. `line_id` is `null` for a line not tracked yet. */
export interface Difference {
  line_id: string | null
  line_item_id: string
  order_id: string
  /** Outstanding units as the row has them. */
  was: number
  /** Outstanding units in truth. */
  is: number
  truth: TrueLine
  /** The promise that is not kept and that nobody was told of yet. */
  delayed_from: string | null
  entries: Entry[]
}

/**
 * Compares the truth with the plugin's rows.
 *
 * @param truth - every line in question: all that are short, and all that are tracked (in whatever state).
 * @param tracked - the rows of those lines.
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 * @returns one difference for each line whose row has to be written; none when the rows are right.
 */
export function differences(truth: TrueLine[], tracked: TrackedLine[], today: string): Difference[] {
  const rows = new Map(tracked.map((row) => [row.line_item_id, row]))
  return truth.flatMap((line) => {
    const row = rows.get(line.line_item_id)
    return row ? changeOf(line, row, today) : opening(line)
  })
}

/** What a changed priority did: units moved between orders although no stock came or went. */
const BY_PRIORITY: Partial<Record<EntryWhat, EntryWhy>> = {
  filled: "moved_up_by_priority",
  opened: "moved_down_by_priority",
  reopened: "moved_down_by_priority",
  promised: "moved_up_by_priority",
  delayed: "moved_down_by_priority",
}

/** Explains differences by a priority, where that is the only thing that has changed. */
export function explainByPriority(differences: Difference[]): Difference[] {
  return differences.map((difference) => ({
    ...difference,
    entries: difference.entries.map((entry) => ({ ...entry, why: BY_PRIORITY[entry.what] ?? entry.why })),
  }))
}

function opening(line: TrueLine): Difference[] {
  if (line.outstanding_quantity === 0) {
    return []
  }
  const promised_on = expectedOnOf(line, line.own_expected_on)
  const entry: Entry = { what: "opened", quantity: line.outstanding_quantity, why: "not_in_stock", promised_on }
  return [{ ...head(line, null, 0), delayed_from: null, entries: [entry] }]
}

function changeOf(line: TrueLine, row: TrackedLine, today: string): Difference[] {
  const same = line.outstanding_quantity === row.outstanding_quantity && line.quantity === row.quantity && row.agrees
  if (same && isSamePromise(line, row) && !(line.outstanding_quantity > 0 && standsElsewhere(line, row))) {
    return []
  }
  const moved = line.outstanding_quantity < row.outstanding_quantity ? decrease(line, row) : increase(line, row)
  const { entries, delayed_from } = promiseChange(line, row, today)
  return [{ ...head(line, row.id, row.outstanding_quantity), delayed_from, entries: [...moved, ...entries] }]
}

/**
 * What became of the promise of a line that waited and waits. A later day is a delay, and no day any more is one too; it is to be
 * told until it was, and not if the promise is kept after all. Who orders more is promised anew.
 */
function promiseChange(line: TrueLine, row: TrackedLine, today: string): Pick<Difference, "entries" | "delayed_from"> {
  if (row.outstanding_quantity === 0 || line.outstanding_quantity === 0) {
    return { entries: [], delayed_from: null }
  }
  const own = line.own_expected_on
  const [was, is] = [expectedOnOf(row, own), expectedOnOf(line, own)]
  const isAnew = line.quantity > row.quantity
  const told = row.delayed_from ?? was
  const delayed_from = !isAnew && isLater(is, told) ? told : null
  if (was === is) {
    return { entries: [], delayed_from }
  }
  const what = !isAnew && isLater(is, was) ? "delayed" : "promised"
  const why = what === "delayed" && was !== null && was < today ? "incoming_late" : "incoming_changed"
  return { entries: [{ what, quantity: line.outstanding_quantity, why, promised_on: is }], delayed_from }
}

/** Whether a line that waits does so at another location, or at another place in the queue, than its row says. */
function standsElsewhere(line: TrueLine, row: TrackedLine): boolean {
  return line.location_id !== row.location_id || line.ordered_at.getTime() !== row.ordered_at.getTime()
}

function head(line: TrueLine, lineId: string | null, was: number): Omit<Difference, "entries" | "delayed_from"> {
  return {
    line_id: lineId,
    line_item_id: line.line_item_id,
    order_id: line.order_id,
    was,
    is: line.outstanding_quantity,
    truth: line,
  }
}

/** A line ordered up opens more units; whatever else grows was covered once and is not any more. */
function increase(line: TrueLine, row: TrackedLine): Entry[] {
  const more = subtract(line.outstanding_quantity, row.outstanding_quantity)
  const ordered = Math.min(more, Math.max(0, subtract(line.quantity, row.quantity)))
  const promised_on = expectedOnOf(line, line.own_expected_on)
  return present([
    { what: "opened", quantity: ordered, why: "order_changed", promised_on },
    { what: "reopened", quantity: subtract(more, ordered), why: "no_longer_covered", promised_on },
  ])
}

/**
 * Explains units that wait no longer, in this order: the order was canceled, the line was ordered down, it was shipped
 * without stock, its reservation was removed or made smaller, and only what is left was filled by stock.
 */
function decrease(line: TrueLine, row: TrackedLine): Entry[] {
  const less = subtract(row.outstanding_quantity, line.outstanding_quantity)
  if (line.order_canceled) {
    return [{ what: "canceled", quantity: less, why: "order_canceled" }]
  }
  const reduced = Math.min(less, Math.max(0, subtract(row.quantity, line.quantity)))
  const waited = subtract(row.outstanding_quantity, reduced)
  const fulfilled = Math.min(subtract(less, reduced), Math.max(0, subtract(waited, line.open_quantity)))
  const rest = subtract(subtract(less, reduced), fulfilled)
  const released = Math.min(rest, Math.max(0, subtract(subtract(waited, fulfilled), line.held_quantity)))
  return present([
    { what: "reduced", quantity: reduced, why: "order_changed" },
    { what: "fulfilled", quantity: fulfilled, why: "fulfilled_without_stock" },
    { what: "canceled", quantity: released, why: "reservation_removed" },
    { what: "filled", quantity: subtract(rest, released), why: "stock_arrived" },
  ])
}

function present(entries: Entry[]): Entry[] {
  return entries.filter((entry) => entry.quantity > 0)
}

/**
 * The status of an order's backorder from all of its lines: it waits while one of them does, is canceled when the order
 * is or when nothing of what waited is still ordered, and is filled otherwise.
 */
export function statusOf(
  lines: { quantity: number; outstanding_quantity: number }[],
  orderCanceled: boolean
): BackorderStatus {
  if (lines.some((line) => line.outstanding_quantity > 0)) {
    return "back_ordered"
  }
  return orderCanceled || lines.every((line) => line.quantity === 0) ? "canceled" : "filled"
}
