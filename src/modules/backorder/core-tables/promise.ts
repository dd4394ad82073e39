import type { Sql } from "../sql"
import { coverage } from "./coverage"
import { unitsOf } from "./queue"

/*
 * When what waits is covered: the same queue, run on through what is on its way. Where stock ends the first delivery begins,
 * and each serves the queue on from where the one before it ended. Nothing is promised of a delivery whose day has passed: when
 * it comes, nobody knows.
 *
 * What is worked out is not how many units a delivery makes but how many still wait after each day, by the rule that says how
 * many wait today. The difference from one day to the next is what comes on that day, so whole units, parts of units and kits
 * need no rule of their own.
 */

/**
 * Deliveries of each place as three lists in the order in which they serve: their ids, their days, and up to which unit beyond
 * stock each reaches. As a list, because a line finds its first and its last one in it by halving: a thousand deliveries of one
 * item cost a hundred thousand lines no more than ten of them.
 */
const SHELF = `
  delivery as (
    select id, inventory_item_id, location_id, expected_on,
           sum(quantity - received_quantity) over (
             partition by inventory_item_id, location_id
             order by expected_on, created_at, id rows unbounded preceding) as upto
      from backorder_incoming
     where status = 'expected' and expected_on >= :today and quantity > received_quantity and deleted_at is null),
  shelf as materialized (
    select inventory_item_id, location_id, array_agg(upto order by upto) as reach, array_agg(expected_on order by upto) as days,
           array_agg(id order by upto) as ids
      from delivery group by 1, 2)`

/** What comes for whom: so much of an item, of one delivery, for one line. Of a reservation stock lacks the end: up to `beyond`. */
const COMING = `
  coming as (
    select lacking.line_item_id, lacking.inventory_item_id, shelf.ids[turn] as incoming_id, shelf.days[turn] as day,
           least(lacking.beyond, shelf.reach[turn])
             - greatest(lacking.beyond - lacking.short, coalesce(shelf.reach[turn - 1], 0)) as amount
      from lacking
      join shelf using (inventory_item_id, location_id)
     cross join lateral generate_series(
             width_bucket(lacking.beyond - lacking.short, shelf.reach) + 1,
             least(width_bucket(lacking.beyond, shelf.reach) + 1, cardinality(shelf.reach))) turn
     where lacking.beyond > coalesce(shelf.reach[turn - 1], 0))`

/**
 * The common table expressions that say in `promise` what comes for each line on which day, in units of the line: `parts`
 * (`[{ quantity, on }]`), and in `promised_on` the day of its last unit, `null` where what is on its way does not cover all that
 * waits. They follow `waiting`, and read `:today`. In `coming` it stands by delivery, in units of the item.
 */
export const PROMISE = `
  ${SHELF},
  ${COMING},
  daily as (
    select line_item_id, inventory_item_id, day, sum(amount) as amount from coming group by 1, 2, 3),
  owed as (
    select line_item_id, line_quantity, open_quantity, inventory_item_id, quantity as reserved, short
      from lacking where not is_split
    union all
    select line_item_id, line_quantity, open_quantity, inventory_item_id, reserved, short from part),
  later as (
    select owed.*, day_of.day,
           short - sum(coalesce(daily.amount, 0)) over (
             partition by line_item_id, inventory_item_id order by day_of.day) as short_then
      from (select distinct line_item_id, day from daily) day_of
      join owed using (line_item_id)
      left join daily using (line_item_id, inventory_item_id, day)),
  waits_after as (
    select line_item_id, day, max(${unitsOf("short_then", "reserved", "later")}) as units from later group by 1, 2),
  arrival as (
    select line_item_id, day, units,
           lag(units, 1, outstanding_quantity) over (partition by line_item_id order by day) - units as quantity
      from waits_after join short using (line_item_id)),
  promise as (
    select line_item_id, case when min(units) = 0 then max(day) filter (where quantity > 0) end as promised_on,
           jsonb_agg(jsonb_build_object('quantity', trim_scale(quantity), 'on', day) order by day)
             filter (where quantity > 0) as parts
      from arrival group by 1)`

/** What of a delivery comes for a line, in units of the item. */
export interface Coming {
  line_item_id: string
  incoming_id: string
  /** `YYYY-MM-DD`. */
  day: string
  reference: string | null
}

/** Which deliveries come for the lines of orders that wait, in the order in which they come. */
export async function readComing(sql: Sql, orderIds: string[], today: string): Promise<Coming[]> {
  return sql<Coming>(
    `with ${coverage(true)}, ${PROMISE}
     select distinct coming.line_item_id, coming.incoming_id, coming.day, delivery.reference
       from coming
       join backorder_incoming delivery on delivery.id = coming.incoming_id
      order by 3, 2`,
    { items: [], orders: orderIds, today }
  )
}

/** How much of each delivery waiting orders were promised, in units of its item. @returns by the id of the delivery. */
export async function readPromised(sql: Sql, ids: string[], today: string): Promise<Map<string, number>> {
  const items = await sql<{ inventory_item_id: string }>(
    `select distinct inventory_item_id from backorder_incoming
      where id = any(:ids) and status = 'expected' and expected_on >= :today and deleted_at is null`,
    { ids, today }
  )
  if (!items.length) {
    return new Map()
  }
  const rows = await sql<{ incoming_id: string; quantity: string }>(
    `with ${coverage(true)}, ${PROMISE}
     select incoming_id, sum(amount) as quantity from coming where incoming_id = any(:ids) group by 1`,
    { items: items.map((item) => item.inventory_item_id), orders: [], ids, today }
  )
  return new Map(rows.map(({ incoming_id, quantity }) => [incoming_id, Number(quantity)]))
}
