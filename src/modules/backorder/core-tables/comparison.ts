import type { Sql } from "../sql"
import { coverage, shortOf } from "./coverage"
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
  /** Units of that inventory item which the line's reservations hold least of; `null` when it holds nothing. */
  held_quantity: string | null
  /** For each inventory item that stock does not cover: units short, units the line reserved of it, and where. */
  shorts: string[] | null
  reserves: string[] | null
  locations: string[] | null
  row_id: string | null
  backorder_id: string | null
  row_ordered_at: Date | null
  row_quantity: number | null
  row_backordered_quantity: number | null
  row_outstanding_quantity: number | null
  row_location_id: string | null
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
 * @returns batches of up to a thousand rows.
 */
export async function* readCandidates(sql: Sql, scope: ReconcileScope): AsyncGenerator<CandidateRow[]> {
  await sql(PLAN_FOR_ALL_ROWS)
  const { inventory_item_ids: items, order_ids: orders } = scope
  if (items) {
    await sql(`declare candidates no scroll cursor for ${comparison(true)}`, { items, orders })
  } else {
    await sql(`create temporary table backorder_candidate on commit drop as ${comparison(false)}`)
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

/** What is known of a line's row, beside what it lacks. */
const ROW = [
  "is_short",
  "row_id",
  "backorder_id",
  "row_quantity",
  "row_backordered_quantity",
  "row_outstanding_quantity",
  "row_location_id",
  "agrees",
]

/** Whether a row could differ from what its line lacks, or a line without one should have one. */
const DIFFERS = `
  case when row_id is null
       then exists (select 1 from order_line_item sold
                      join backorder_settings settings
                        on settings.product_id = sold.product_id and settings.deleted_at is null
                     where sold.id = line_item_id)
       when not is_short then row_outstanding_quantity > 0 or not agrees
       else not agrees or outstanding_quantity <> row_outstanding_quantity or line_quantity <> row_quantity
         or ((location_id <> last_location_id or location_id is distinct from row_location_id)
             and outstanding_quantity > 0) end`

/**
 * Rows meet what is lacking in `met`; what could differ goes on as a `candidate`, with what there is to know of it. The
 * split lines go on too, are added up, and are asked again. The backorder joins last: nearly all lines are right, and of
 * a row without a backorder that is there nothing is taken.
 */
function comparison(scoped: boolean): string {
  return `
  with ${coverage(scoped)},
  ${scoped ? ROWS_OF_SCOPE : ASTRAY},
  tracked as (
    select id as row_id, line_item_id, backorder_id, quantity as row_quantity,
           backordered_quantity as row_backordered_quantity, outstanding_quantity as row_outstanding_quantity,
           location_id as row_location_id, ${scoped ? "true" : "backorder_id not in (select backorder_id from astray)"} as agrees
      from backorder_line
     where deleted_at is null ${scoped ? "and id in (select id from mine)" : ""}),
  met as (
    select coalesce(lacking.line_item_id, tracked.line_item_id) as line_item_id,
           lacking.order_id, lacking.ordered_at, lacking.line_quantity, lacking.open_quantity, lacking.outstanding_quantity,
           lacking.inventory_item_id, lacking.location_id, lacking.location_id as last_location_id, lacking.short,
           lacking.quantity, lacking.is_split, lacking.line_item_id is not null as is_short,
           tracked.row_id, tracked.backorder_id, tracked.row_quantity, tracked.row_backordered_quantity,
           tracked.row_outstanding_quantity, tracked.row_location_id, tracked.agrees
      from lacking
      full join tracked on tracked.line_item_id = lacking.line_item_id),
  differing as (select * from met where is_split or ${DIFFERS}),
  short as (${shortOf("differing", ROW)}),
  candidate as (select * from short where shorts is null or ${DIFFERS})
  select candidate.line_item_id, coalesce(candidate.order_id, backorder.order_id) as order_id,
         coalesce(candidate.ordered_at, (select created_at from "order" where id = backorder.order_id),
                  backorder.ordered_at) as ordered_at,
         state.order_canceled, state.locale, sold.product_id, sold.variant_id,
         state.quantity as line_quantity, state.open_quantity,
         (select min(part.quantity)
            from (select sum(reservation.quantity) as quantity from reservation_item reservation
                   where reservation.line_item_id = candidate.line_item_id and reservation.deleted_at is null
                   group by reservation.inventory_item_id) part) as held_quantity,
         case when candidate.is_short then coalesce(candidate.shorts, array[candidate.short]) end as shorts,
         case when candidate.is_short then coalesce(candidate.reserves, array[candidate.reserved]) end as reserves,
         case when candidate.is_short then coalesce(candidate.locations, array[candidate.location_id]) end as locations,
         candidate.row_id, candidate.backorder_id,
         backorder.ordered_at as row_ordered_at, candidate.row_quantity, candidate.row_backordered_quantity,
         candidate.row_outstanding_quantity, candidate.row_location_id, candidate.agrees
    from candidate
    left join backorder on backorder.id = candidate.backorder_id and backorder.deleted_at is null
    left join order_line_item sold on sold.id = candidate.line_item_id
    left join lateral (
      select item.quantity, item.quantity - item.fulfilled_quantity as open_quantity, placed.locale,
             placed.canceled_at is not null as order_canceled
        from order_item item
        join "order" placed on placed.id = item.order_id and placed.version = item.version
       where item.item_id = candidate.line_item_id and item.deleted_at is null) state on true
   where candidate.is_short or backorder.id is not null`
}
