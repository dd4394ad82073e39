import type { ReconcileScope, Sql } from "../core-tables"

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
  /** Whether the backorder's own sum and status say what its lines say. */
  sums_agree: boolean | null
}

const FETCH_ROWS = 5_000

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
 * @returns batches of a few thousand rows.
 */
export async function* readCandidates(sql: Sql, scope: ReconcileScope): AsyncGenerator<CandidateRow[]> {
  await sql(PLAN_FOR_ALL_ROWS)
  const { inventory_item_ids: items, order_ids: orders } = scope
  await sql(`declare candidates no scroll cursor for ${comparison(items !== null)}`, items ? { items, orders } : {})
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

/**
 * Lines that the scope can change: those that reserve one of its items, those of its orders, and whatever still waits for
 * a variant of its items. A kit whose parts were changed waits for a variant of an item that it does not reserve, so all
 * of these are judged by what they reserve themselves.
 */
const SCOPE = `
  scope as (
    select line_item_id from reservation_item
     where inventory_item_id = any(:items) and deleted_at is null and line_item_id is not null
    union select line.line_item_id from backorder
            join backorder_line line on line.backorder_id = backorder.id and line.deleted_at is null
           where backorder.order_id = any(:orders)
    union select line.line_item_id from product_variant_inventory_item part
            join backorder_line line on line.variant_id = part.variant_id
           where part.inventory_item_id = any(:items) and line.outstanding_quantity > 0 and line.deleted_at is null)`

/** The queues of every item that such a line reserves. */
const DEMAND_OF_SCOPE = `
  ${SCOPE},
  demand as (
    select * from reservation_item
     where deleted_at is null
       and inventory_item_id in (
         select unnest(cast(:items as text[]))
         union select other.inventory_item_id from scope
           join reservation_item other on other.line_item_id = scope.line_item_id and other.deleted_at is null))`

const ALL_DEMAND = `demand as (select * from reservation_item where deleted_at is null)`

/** The rows of these lines. */
const ROWS_OF_SCOPE = `
  mine as (select line.id from scope join backorder_line line using (line_item_id))`

/** Only what writes past the plugin makes a backorder's sum or status another than its lines say. */
const SUMS_AGREE = `(backorder.outstanding_quantity = coalesce(waits.units, 0)
                     and (backorder.status = 'back_ordered') = (coalesce(waits.units, 0) > 0))`

/** What the lines of each backorder add up to. */
const SUMS = `
  waits as (
    select backorder_id, sum(outstanding_quantity) as units
      from backorder_line where outstanding_quantity > 0 and deleted_at is null group by 1)`

/**
 * `queue` puts each reservation behind those that stock serves before it; `lacking` keeps those that it does not cover
 * whole, and `short` says what that makes of a line, by the rule of `domain/fill.ts`, which decides again on what
 * remains. Nearly every line has one reservation; adding up the others (`split`: kits, several locations) costs more
 * than the window function when it is done for all. Rows and short lines then meet in `compared`.
 */
function comparison(scoped: boolean): string {
  return `
  with ${scoped ? DEMAND_OF_SCOPE : ALL_DEMAND},
  ${scoped ? ROWS_OF_SCOPE : SUMS},
  split as materialized (
    select line_item_id from reservation_item
     where deleted_at is null and ${scoped ? "line_item_id in (select line_item_id from scope)" : "line_item_id is not null"}
     group by 1 having count(*) > 1),
  split_part as (
    select line_item_id, inventory_item_id, sum(quantity) as reserved from reservation_item
     where deleted_at is null and line_item_id in (select line_item_id from split) group by 1, 2),
  queue as (
    select demand.line_item_id, demand.inventory_item_id, demand.location_id, demand.quantity,
           placed.id as order_id, placed.created_at as ordered_at, item.quantity as line_quantity,
           item.quantity - item.fulfilled_quantity as open_quantity,
           sum(demand.quantity) over (
             partition by demand.inventory_item_id, demand.location_id
             order by coalesce(backorder.priority, 0) desc, coalesce(placed.created_at, demand.created_at),
                      coalesce(demand.line_item_id, demand.id), demand.id
             rows unbounded preceding) - coalesce(level.stocked_quantity, 0) as beyond
      from demand
      left join (order_item item
                 join "order" placed on placed.id = item.order_id and placed.version = item.version)
        on item.item_id = demand.line_item_id and item.deleted_at is null
      left join backorder
        on backorder.order_id = placed.id and backorder.priority <> 0 and backorder.deleted_at is null
      left join inventory_level level
        on level.inventory_item_id = demand.inventory_item_id and level.location_id = demand.location_id
       and level.deleted_at is null),
  lacking as materialized (
    select line_item_id, inventory_item_id, location_id, quantity, order_id, ordered_at, line_quantity, open_quantity,
           least(quantity, beyond) as short, line_item_id in (select line_item_id from split) as is_split
      from queue
     where order_id is not null and beyond > 0
       ${scoped ? "and line_item_id in (select line_item_id from scope)" : ""}),
  short as (
    select line_item_id, order_id, ordered_at, line_quantity, open_quantity,
           least(open_quantity, ceil(least(short, short * open_quantity / quantity))) as outstanding_quantity,
           location_id, location_id as last_location_id, short, quantity as reserved,
           cast(null as numeric[]) as shorts, cast(null as numeric[]) as reserves, cast(null as text[]) as locations
      from lacking where not is_split
     union all
    select line_item_id, order_id, ordered_at, line_quantity, open_quantity,
           max(least(open_quantity, ceil(least(short, short * open_quantity / reserved)))), min(location_id), max(location_id),
           null, null, array_agg(short), array_agg(reserved), array_agg(location_id)
      from (select lacking.line_item_id, order_id, ordered_at, line_quantity, open_quantity,
                   lacking.inventory_item_id, reserved, sum(short) as short, min(location_id) as location_id
              from lacking join split_part using (line_item_id, inventory_item_id)
             where is_split group by 1, 2, 3, 4, 5, 6, 7) part
     group by 1, 2, 3, 4, 5),
  tracked as (
    select line.id as row_id, line.line_item_id, line.backorder_id, backorder.order_id,
           backorder.ordered_at as row_ordered_at, line.quantity as row_quantity,
           line.backordered_quantity as row_backordered_quantity,
           line.outstanding_quantity as row_outstanding_quantity, line.location_id as row_location_id,
           ${scoped ? "true" : SUMS_AGREE} as sums_agree
      from backorder_line line
      join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
      ${scoped ? "" : "left join waits on waits.backorder_id = backorder.id"}
     where line.deleted_at is null ${scoped ? "and line.id in (select id from mine)" : ""}),
  compared as (
    select coalesce(short.line_item_id, tracked.line_item_id) as line_item_id,
           coalesce(short.order_id, tracked.order_id) as order_id,
           short.ordered_at, short.line_quantity, short.open_quantity, short.outstanding_quantity,
           short.location_id, short.last_location_id, short.short, short.reserved, short.shorts, short.reserves,
           short.locations, short.line_item_id is not null as is_short,
           tracked.row_id, tracked.backorder_id, tracked.row_ordered_at, tracked.row_quantity,
           tracked.row_backordered_quantity, tracked.row_outstanding_quantity, tracked.row_location_id,
           tracked.sums_agree
      from short
      full join tracked on tracked.line_item_id = short.line_item_id
     where case when tracked.row_id is null
                then exists (select 1 from order_line_item sold
                               join backorder_settings settings
                                 on settings.product_id = sold.product_id and settings.deleted_at is null
                              where sold.id = short.line_item_id)
                else short.line_item_id is not null or tracked.row_outstanding_quantity > 0
                  or not tracked.sums_agree end),
  candidate as (
    select * from compared
     where row_id is null or not is_short or not sums_agree
        or outstanding_quantity <> row_outstanding_quantity or line_quantity <> row_quantity
        or (outstanding_quantity > 0
            and (location_id <> last_location_id or location_id is distinct from row_location_id
              or ordered_at <> row_ordered_at)))
  select candidate.line_item_id, candidate.order_id,
         coalesce(candidate.ordered_at, candidate.row_ordered_at) as ordered_at,
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
         candidate.row_ordered_at, candidate.row_quantity, candidate.row_backordered_quantity,
         candidate.row_outstanding_quantity, candidate.row_location_id, candidate.sums_agree
    from candidate
    left join order_line_item sold on sold.id = candidate.line_item_id
    left join lateral (
      select item.quantity, item.quantity - item.fulfilled_quantity as open_quantity, placed.locale,
             placed.canceled_at is not null as order_canceled
        from order_item item
        join "order" placed on placed.id = item.order_id and placed.version = item.version
       where item.item_id = candidate.line_item_id and item.deleted_at is null) state on true`
}
