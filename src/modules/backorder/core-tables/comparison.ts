import type { Sql } from "../sql"
import { coverage } from "./coverage"
import type { Part } from "../domain/promise"
import { PROMISE } from "./promise"
import { heldUnits, openLine, openUnits } from "./queue"
import type { ReconcileScope } from "./touched"

/** One line whose row could differ from the truth; the domain decides. Fields of the truth are `null` for a line that is not short, those of the row for one that is not tracked. */
export interface CandidateRow {
  line_item_id: string
  order_id: string
  ordered_at: Date
  order_canceled: boolean | null
  locale: string | null
  product_id: string | null
  variant_id: string | null
  line_quantity: string | null
  open_quantity: string | null
  /** Units that the line's reservations can be for; `null` when it holds nothing. */
  held_quantity: string | null
  /** Units that wait, and where; 0 for a line that is not short. */
  outstanding_quantity: string
  location_id: string | null
  /** What of it comes on which day, and when the last of it does, as `Promised` has it. */
  parts: Part[] | null
  promised_on: string | null
  /** When the product is expected, whatever is on its way. */
  own_expected_on: string | null
  row_id: string | null
  backorder_id: string | null
  row_ordered_at: Date | null
  row_quantity: string | null
  row_backordered_quantity: string | null
  row_outstanding_quantity: string | null
  row_location_id: string | null
  row_parts: Part[] | null
  row_promised_on: string | null
  row_delayed_from: string | null
  /** Whether the backorder has the sum and the status of its lines, and the date of its order. */
  agrees: boolean | null
}

const FETCH_ROWS = 1_000

/** How many lines wait in all, as the rows have it. */
export async function countWaiting(sql: Sql): Promise<number> {
  const [{ count }] = await sql<{ count: string }>(
    `select count(*) from backorder_line where outstanding_quantity > 0 and deleted_at is null`
  )
  return Number(count)
}

/**
 * Compares core's stock and reservations with the plugin's rows in one statement, and hands over only the lines whose
 * row could differ, so that a store where everything is right costs one window function and no memory here.
 *
 * Being one statement it sees one moment, whatever is written meanwhile. It always reads whole queues, those of a kit's
 * other parts included: a kit is never judged by a part of its parts.
 *
 * Postgres reads a cursor in one process, and what makes a table in several: for all there is, that is worth the table.
 *
 * @param today - `YYYY-MM-DD`, in the time zone of the shop: nothing is promised of what should have come before.
 * @param most - rows in all, which ones is left open; to tell all about the others takes several times as long as to find them.
 * @returns batches of up to a thousand rows.
 */
export async function* readCandidates(
  sql: Sql,
  scope: ReconcileScope,
  today: string,
  most = Infinity
): AsyncGenerator<CandidateRow[]> {
  await sql(PLAN_FOR_ALL_ROWS)
  const { inventory_item_ids: items, order_ids: orders } = scope
  if (items) {
    await sql(`declare candidates no scroll cursor for ${comparison(true, most)}`, { items, orders, today })
  } else {
    await sql(`create temporary table backorder_candidate on commit drop as ${comparison(false, most)}`, { today })
    await sql("declare candidates no scroll cursor for table backorder_candidate")
  }
  for (;;) {
    const rows = await sql<CandidateRow>(`fetch ${FETCH_ROWS} from candidates`)
    if (rows.length) {
      yield rows
    }
    if (rows.length < FETCH_ROWS) {
      break
    }
  }
  await sql("close candidates")
}

/**
 * For the rest of the transaction. A cursor is planned for its first rows unless told otherwise, compiling the statement
 * takes longer than a hundred thousand rows do, and what does not fit into memory is sorted on disk.
 */
const PLAN_FOR_ALL_ROWS = `
  select set_config('cursor_tuple_fraction', '1', true), set_config('jit', 'off', true),
         set_config('work_mem', case when pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')
                                     then '64MB' else current_setting('work_mem') end, true)`

/** The rows of these lines. */
const ROWS_OF_SCOPE = `
  mine as (
    select line.id from scope join backorder_line line using (line_item_id) where line.deleted_at is null)`

/** The units of backorders as one number, which is the same for their lines while each has as many as its lines. */
const fingerprint = (id: string, table: string) => `
  (select coalesce(sum(cast(hashtext(${id}) as bigint) * outstanding_quantity), 0) from ${table}
    where outstanding_quantity > 0 and deleted_at is null)`

/**
 * Backorders whose own sum is not that of their lines, whose status is not that of their sum, or whose date is not that of
 * their order. Only what writes past the plugin makes one, so the sums are looked at one by one only when there must be a
 * wrong one: that takes four times as long. Of core's date the row has what a JavaScript date can hold.
 */
const ASTRAY = `
  astray as (
    select backorder_id from (
      select id as backorder_id, outstanding_quantity as units from backorder where deleted_at is null
       union all
      select backorder_id, -outstanding_quantity from backorder_line
       where outstanding_quantity > 0 and deleted_at is null) counted
     where ${fingerprint("id", "backorder")} <> ${fingerprint("backorder_id", "backorder_line")}
     group by 1 having sum(units) <> 0
     union all
    select backorder.id
      from backorder
      left join "order" placed on placed.id = backorder.order_id and backorder.outstanding_quantity > 0
     where backorder.deleted_at is null
       and ((backorder.status = 'back_ordered') <> (backorder.outstanding_quantity > 0)
         or date_trunc('milliseconds', placed.created_at) <> date_trunc('milliseconds', backorder.ordered_at)))`

/** Whether a row could differ from what its line lacks, or a line without one should have one. */
const DIFFERS = `
  case when row_id is null
       then exists (select 1 from order_line_item sold
                      join backorder_settings settings
                        on settings.product_id = sold.product_id and settings.deleted_at is null
                     where sold.id = line_item_id)
       when not is_short then row_outstanding_quantity > 0 or not agrees
       else not agrees or parts is distinct from row_parts or promised_on is distinct from row_promised_on
         or outstanding_quantity <> row_outstanding_quantity or line_quantity <> row_quantity
         or (outstanding_quantity > 0
             and (location_id is distinct from row_location_id
               or date_trunc('milliseconds', ordered_at) <> date_trunc('milliseconds', row_ordered_at))) end`

const DIFFERING = `select met.*, row_number() over () as number from met where ${DIFFERS}`

/**
 * Rows meet what waits in `met`; what differs goes on as a `candidate`, with all that is known about it. The backorder
 * joins last: nearly all lines are right, and of a row without a backorder that is there nothing is taken.
 *
 * They are counted and not limited, or Postgres would plan all that comes before for the first few rows. What comes joins in
 * full, although it comes for nothing that does not wait: Postgres expects hardly a row of it, and would go through all of it
 * for each line.
 */
function comparison(scoped: boolean, most: number): string {
  return `
  with ${coverage(scoped)},
  ${PROMISE},
  ${scoped ? ROWS_OF_SCOPE : ASTRAY},
  tracked as (
    select id as row_id, line_item_id, backorder_id, quantity as row_quantity,
           backordered_quantity as row_backordered_quantity, outstanding_quantity as row_outstanding_quantity,
           ordered_at as row_ordered_at, location_id as row_location_id, parts as row_parts, promised_on as row_promised_on,
           delayed_from as row_delayed_from,
           ${scoped ? "true" : "backorder_id not in (select backorder_id from astray)"} as agrees
      from backorder_line
     where deleted_at is null ${scoped ? "and id in (select id from mine)" : ""}),
  met as (
    select coalesce(short.line_item_id, tracked.line_item_id) as line_item_id,
           short.order_id, short.ordered_at, short.line_quantity,
           coalesce(short.outstanding_quantity, 0) as outstanding_quantity, short.location_id,
           short.line_item_id is not null as is_short, short.parts, short.promised_on,
           tracked.row_id, tracked.backorder_id, tracked.row_quantity, tracked.row_backordered_quantity,
           tracked.row_outstanding_quantity, tracked.row_ordered_at, tracked.row_location_id, tracked.row_parts,
           tracked.row_promised_on, tracked.row_delayed_from, tracked.agrees
      from (select * from short full join promise using (line_item_id)) short
      full join tracked on tracked.line_item_id = short.line_item_id),
  candidate as (select * from (${DIFFERING}) numbered ${Number.isFinite(most) ? `where number <= ${most}` : ""})
  select candidate.line_item_id, coalesce(candidate.order_id, backorder.order_id) as order_id,
         coalesce(candidate.ordered_at, (select created_at from "order" where id = backorder.order_id),
                  backorder.ordered_at) as ordered_at,
         state.order_canceled, state.locale, sold.product_id, sold.variant_id,
         state.line_quantity, state.open_quantity, ${heldUnits("state", ALIVE)} as held_quantity,
         candidate.outstanding_quantity, coalesce(candidate.location_id, candidate.row_location_id) as location_id,
         candidate.row_id, backorder.id as backorder_id, candidate.row_ordered_at, candidate.row_quantity,
         candidate.row_backordered_quantity, candidate.row_outstanding_quantity, candidate.row_location_id, candidate.agrees,
         candidate.parts, candidate.promised_on, settings.expected_on as own_expected_on,
         candidate.row_parts, candidate.row_promised_on, candidate.row_delayed_from
    from candidate
    left join backorder on backorder.id = candidate.backorder_id and backorder.deleted_at is null
    left join order_line_item sold on sold.id = candidate.line_item_id
    left join backorder_settings settings on settings.product_id = sold.product_id and settings.deleted_at is null
    left join lateral (
      select item.item_id as line_item_id, item.quantity as line_quantity, ${openUnits("item")} as open_quantity,
             placed.locale, placed.canceled_at is not null as order_canceled
        from (values (candidate.line_item_id)) wanted(id) ${openLine("wanted.id")}) state on true
   where candidate.is_short or backorder.id is not null`
}

const ALIVE = "select * from reservation_item where deleted_at is null"
