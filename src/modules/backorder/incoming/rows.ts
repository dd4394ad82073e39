import type { IncomingPlace } from "../core-tables/incoming-places"
import type { Incoming, IncomingDetails } from "../domain/incoming"
import { rowId } from "../row-ids"
import type { Sql } from "../sql"

/** Incoming stock to create. */
export type NewIncoming = IncomingPlace & Pick<IncomingDetails, "quantity" | "expected_on"> & Partial<IncomingDetails>

/** Which incoming stock, of what and where to: what events say. */
export type NamedIncoming = IncomingPlace & { id: string }

/** One row, as the rules look at it. */
export type StoredIncoming = Incoming & IncomingPlace

type Row = Omit<StoredIncoming, "quantity" | "received_quantity"> & { quantity: string; received_quantity: string }

/** Reads rows and keeps others from changing them until the transaction ends, in the order of their ids. */
export async function lockIncoming(sql: Sql, ids: string[]): Promise<Map<string, StoredIncoming>> {
  const rows = await sql<Row>(
    `select id, inventory_item_id, location_id, quantity, received_quantity, expected_on, reference, note, status
       from backorder_incoming where id = any(:ids) and deleted_at is null order by id for update`,
    { ids }
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, quantity: Number(row.quantity), received_quantity: Number(row.received_quantity) },
    ])
  )
}

/** @returns them with their ids, in the order in which they are given. */
export async function insertIncoming(sql: Sql, given: NewIncoming[]): Promise<NamedIncoming[]> {
  const rows = given.map((one) => ({ ...one, id: rowId("boinc") }))
  await sql(
    `insert into backorder_incoming
       (id, inventory_item_id, location_id, quantity, expected_on, reference, note)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(
              id text, inventory_item_id text, location_id text, quantity numeric, expected_on text,
              reference text, note text)`,
    { rows: JSON.stringify(rows) }
  )
  return rows.map(named)
}

/** Another day has not been told to be late yet. */
export async function updateIncoming(sql: Sql, changed: Incoming[]): Promise<void> {
  await sql(
    `update backorder_incoming mine
        set quantity = given.quantity, expected_on = given.expected_on, reference = given.reference, note = given.note,
            status = given.status, updated_at = now(),
            late_told_at = case when given.expected_on = mine.expected_on then mine.late_told_at end
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(
              id text, quantity numeric, expected_on text, reference text, note text, status text)
      where mine.id = given.id`,
    { rows: JSON.stringify(changed) }
  )
}

/** Core's way: the rows stay, and are read no more. */
export async function deleteIncoming(sql: Sql, ids: string[]): Promise<void> {
  await sql(`update backorder_incoming set deleted_at = now() where id = any(:ids)`, { ids })
}

/** Whole rows as Postgres writes them, for `putBackIncoming`. */
export async function copyIncoming(sql: Sql, ids: string[]): Promise<object[]> {
  const rows = await sql<{ row: object }>(
    `select to_jsonb(backorder_incoming) as row from backorder_incoming where id = any(:ids)`,
    { ids }
  )
  return rows.map(({ row }) => row)
}

/** Undoes changes and deletions, and takes away what was created. What has come in meanwhile stays received. */
export async function putBackIncoming(sql: Sql, created: string[], before: object[]): Promise<void> {
  await sql(`delete from backorder_incoming where id = any(:created)`, { created })
  await sql(
    `update backorder_incoming mine
        set quantity = greatest(given.quantity, mine.received_quantity), expected_on = given.expected_on,
            reference = given.reference, note = given.note, late_told_at = given.late_told_at, deleted_at = null,
            status = case when mine.received_quantity >= given.quantity then 'received' else given.status end,
            updated_at = given.updated_at
       from jsonb_populate_recordset(cast(null as backorder_incoming), cast(:before as jsonb)) given
      where mine.id = given.id`,
    { before: JSON.stringify(before) }
  )
}

export function named({ id, inventory_item_id, location_id }: NamedIncoming): NamedIncoming {
  return { id, inventory_item_id, location_id }
}
