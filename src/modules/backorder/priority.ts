import type { EntryWhat } from "./domain/codes"
import { deleteEntries, writeEntries } from "./entry-rows"
import { rowId } from "./row-ids"
import type { Sql } from "./sql"

/** A backorder that was given another priority, and how to put that back. */
export interface Prioritized {
  id: string
  before: number
  entry_ids: string[]
}

/** Gives a backorder a priority, and notes it in the history of what waits. The rows of the queue are left to a reconcile. */
export async function prioritize(sql: Sql, id: string, priority: number): Promise<Prioritized> {
  const [{ before }] = await sql<{ before: number }>(
    `select priority as before from backorder where id = :id for update`,
    { id }
  )
  await setPriority(sql, id, priority)
  return { id, before, entry_ids: priority === before ? [] : await note(sql, id, priority > before) }
}

/** Undoes it. */
export async function putBackPriority(sql: Sql, { id, before, entry_ids }: Prioritized): Promise<void> {
  await setPriority(sql, id, before)
  await deleteEntries(sql, entry_ids)
}

/** Writes it, and nothing else. */
export async function setPriority(sql: Sql, id: string, priority: number): Promise<void> {
  await sql(`update backorder set priority = :priority, updated_at = now() where id = :id`, { id, priority })
}

/** @returns the ids of the entries. */
async function note(sql: Sql, id: string, raised: boolean): Promise<string[]> {
  const lines = await sql<{ id: string; quantity: string; now: string }>(
    `select id, outstanding_quantity as quantity, cast(now() as text) as now
       from backorder_line where backorder_id = :id and outstanding_quantity > 0 and deleted_at is null`,
    { id }
  )
  const what: EntryWhat = raised ? "priority_raised" : "priority_lowered"
  const entries = lines.map(({ id: line_id, quantity, now }) => ({
    id: rowId("boent"),
    line_id,
    what,
    quantity: Number(quantity),
    why: "changed_by_hand" as const,
    happened_at: now,
    promised_on: null,
  }))
  await writeEntries(sql, entries)
  return entries.map((entry) => entry.id)
}
