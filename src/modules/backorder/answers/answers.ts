import type { DelayAnswer, EntryWhat, EntryWhy } from "../domain/codes"
import { sumOf } from "../domain/quantity"
import { rowId } from "../row-ids"
import type { Sql } from "../sql"
import { delayKey, type DelayLink } from "./token"

/** What a customer has answered, and for how many units. */
export interface StoredAnswer {
  answer: DelayAnswer
  quantity: number
  answered_at: Date
}

/** A line that waits for what is delayed. */
export interface DelayedLine {
  id: string
  line_item_id: string
  outstanding_quantity: number
}

/** What to undo of an answer. */
export interface WrittenAnswer {
  answer_id: string
  entry_ids: string[]
}

const ENTRY: Record<DelayAnswer, EntryWhat> = { wait: "delay_accepted", cancel: "delay_declined" }

/** @returns what was answered to a delay; `null` while nothing was. */
export async function readAnswer(sql: Sql, link: DelayLink): Promise<StoredAnswer | null> {
  const [row] = await sql<Omit<StoredAnswer, "quantity"> & { quantity: string }>(
    `select answer, quantity, answered_at from backorder_answer where delay_key = :key and deleted_at is null`,
    { key: delayKey(link) }
  )
  return row ? { ...row, quantity: Number(row.quantity) } : null
}

/** The lines of an order that wait for a product. */
export async function readDelayedLines(sql: Sql, { backorder_id, product_id }: DelayLink): Promise<DelayedLine[]> {
  const rows = await sql<Omit<DelayedLine, "outstanding_quantity"> & { outstanding_quantity: string }>(
    `select id, line_item_id, outstanding_quantity from backorder_line
      where backorder_id = :backorder_id and product_id = :product_id and outstanding_quantity > 0
        and deleted_at is null order by id`,
    { backorder_id, product_id }
  )
  return rows.map((row) => ({ ...row, outstanding_quantity: Number(row.outstanding_quantity) }))
}

/**
 * Writes down an answer, and says so in the history of each line, in the transaction of the caller.
 *
 * @returns `null` when the delay was answered already.
 */
export async function writeAnswer(
  sql: Sql,
  link: DelayLink,
  answer: DelayAnswer,
  lines: DelayedLine[]
): Promise<WrittenAnswer | null> {
  const answer_id = rowId("boans")
  const written = await sql(
    `insert into backorder_answer (id, backorder_id, product_id, delay_key, answer, quantity, answered_at)
     values (:id, :backorder_id, :product_id, :key, :answer, :quantity, now())
     on conflict (delay_key) where deleted_at is null do nothing returning id`,
    {
      id: answer_id,
      backorder_id: link.backorder_id,
      product_id: link.product_id,
      key: delayKey(link),
      answer,
      quantity: sumOf(lines.map((line) => line.outstanding_quantity)),
    }
  )
  if (!written.length) {
    return null
  }
  const entries = lines.map((line) => ({ id: rowId("boent"), line_id: line.id, quantity: line.outstanding_quantity }))
  await sql(
    `insert into backorder_entry (id, line_id, what, quantity, why, happened_at, promised_on)
     select id, line_id, :what, quantity, :why, now(), cast(:expected_on as text)
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(id text, line_id text, quantity numeric)`,
    {
      rows: JSON.stringify(entries),
      what: ENTRY[answer],
      why: "customer_answered" satisfies EntryWhy,
      expected_on: link.expected_on,
    }
  )
  return { answer_id, entry_ids: entries.map(({ id }) => id) }
}

/** Undoes `writeAnswer`. */
export async function takeBackAnswer(sql: Sql, { answer_id, entry_ids }: WrittenAnswer): Promise<void> {
  await sql(`delete from backorder_entry where id = any(:entry_ids)`, { entry_ids })
  await sql(`delete from backorder_answer where id = :answer_id`, { answer_id })
}
