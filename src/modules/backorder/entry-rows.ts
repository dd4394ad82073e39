import type { Entry } from "./domain/differences"
import type { Sql } from "./sql"

export interface EntryRow extends Entry {
  id: string
  line_id: string
  /** As Postgres writes it where it has to be the very moment of a transaction: a JavaScript date knows no microseconds. */
  happened_at: Date | string
}

/** Adds to the history of lines. */
export async function writeEntries(sql: Sql, entries: EntryRow[]): Promise<void> {
  await sql(
    `insert into backorder_entry (id, line_id, what, quantity, why, happened_at, promised_on)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(
       id text, line_id text, what text, quantity numeric, why text, happened_at timestamptz,
       promised_on text)`,
    { rows: JSON.stringify(entries) }
  )
}

/** Takes entries back of something that is undone. */
export async function deleteEntries(sql: Sql, ids: string[]): Promise<void> {
  await sql(`delete from backorder_entry where id = any(:ids)`, { ids })
}
