import type { EntryWhy } from "./domain/codes"
import { isLater } from "./domain/promise"
import { unlessPassed } from "./domain/promo"
import type { Settings } from "./domain/settings"
import { writeEntries } from "./entry-rows"
import { rowId } from "./row-ids"
import type { Sql } from "./sql"

/** What a save or a removal does to the date of a product. */
export interface DateChange {
  product_id: string
  before: Pick<Settings, "expected_on"> | null
  after: Pick<Settings, "expected_on">
}

const WHY: EntryWhy = "expected_date_changed"

/**
 * Notes in the history of lines that wait when they are expected now, where the date of their product says so: nothing, or not
 * enough, is on its way for them. In the transaction that writes the settings.
 *
 * @param today - `YYYY-MM-DD`: a date that has passed is none.
 * @returns the ids of the entries.
 */
export async function noteOwnDates(sql: Sql, changes: DateChange[], today: string): Promise<string[]> {
  const moved = new Map(changes.flatMap((change) => movedDate(change, today)))
  if (!moved.size) {
    return []
  }
  const lines = await sql<{ id: string; product_id: string; quantity: string; now: string }>(
    `select id, product_id, outstanding_quantity as quantity, cast(now() as text) as now
       from backorder_line
      where product_id = any(:products) and outstanding_quantity > 0 and promised_on is null and deleted_at is null`,
    { products: [...moved.keys()] }
  )
  const entries = lines.flatMap(({ id, product_id, quantity, now }) => {
    const entry = moved.get(product_id)
    return entry
      ? [{ id: rowId("boent"), line_id: id, quantity: Number(quantity), why: WHY, happened_at: now, ...entry }]
      : []
  })
  await writeEntries(sql, entries)
  return entries.map(({ id }) => id)
}

/** Takes back what the last save of products has noted: an entry has the moment of its transaction, as the settings do. */
export async function forgetOwnDates(sql: Sql, productIds: string[]): Promise<void> {
  await sql(
    `delete from backorder_entry entry
      using backorder_line line, backorder_settings settings
      where settings.product_id = any(:productIds) and settings.deleted_at is null
        and line.product_id = settings.product_id and entry.line_id = line.id
        and entry.happened_at = settings.updated_at and entry.why = :why`,
    { productIds, why: WHY }
  )
}

type Moved = { what: "promised" | "delayed"; promised_on: string | null }

function movedDate({ product_id, before, after }: DateChange, today: string): [string, Moved][] {
  const [was, is] = [before?.expected_on ?? null, after.expected_on]
  const told = unlessPassed(is, today)
  if (was === is || unlessPassed(was, today) === told) {
    return []
  }
  return [[product_id, { what: isLater(told, was) ? "delayed" : "promised", promised_on: told }]]
}
