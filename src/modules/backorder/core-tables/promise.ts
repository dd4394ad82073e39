import type { Sql } from "../sql"
import { coverage } from "./coverage"
import { unitsOf } from "./queue"
import { isExpected, toCome } from "./stock-figures"

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
 * The deliveries that nobody has to wait for in vain, shelf by shelf in the order in which they serve: each from which unit beyond
 * stock to which. A shelf is an item at a place, whose deliveries have the
 * turns from its first to its last: numbers, because nothing is sorted and found as fast.
 */
const DELIVERY = `
  expected as (
    select id, inventory_item_id, location_id, expected_on, created_at, ${toCome("incoming")} as amount
      from backorder_incoming incoming
     where ${isExpected("incoming")} and expected_on >= :today and ${toCome("incoming")} > 0),
  delivery as materialized (
    select id, inventory_item_id, location_id, expected_on,
           row_number() over (order by inventory_item_id, location_id, expected_on, created_at, id) as turn,
           sum(amount) over on_shelf - amount as since, sum(amount) over on_shelf as upto
      from expected
    window on_shelf as (
             partition by inventory_item_id, location_id order by expected_on, created_at, id rows unbounded preceding)),
  shelf as materialized (
    select inventory_item_id, location_id, min(turn) as first_turn, max(turn) as last_turn from delivery group by 1, 2)`

/**
 * What waits, with the first delivery that serves it. Of a reservation stock lacks the end, up to `beyond`. Where waiting begins and
 * where deliveries end is put into one row, in which each counts the deliveries before it: one sort, however many there are.
 *
 * The joins are outer ones that lose nothing, because of two equal texts Postgres believes that hardly a row has them, and
 * would go through all deliveries for each row that waits.
 */
const FIRST = `
  on_shelf as (
    select wanted.*, max(turn) over (partition by first_turn order by at, turn nulls last rows unbounded preceding) as used_up
      from (select line_item_id, inventory_item_id, line_quantity, open_quantity, is_split, quantity, short, beyond,
                   first_turn, last_turn, beyond - short as at, cast(null as bigint) as turn
              from lacking left join shelf using (inventory_item_id, location_id)
             where coalesce(first_turn, 0) > 0
             union all
            select null, null, null, null, null, null, null, null, first_turn, last_turn, upto, turn
              from delivery join shelf using (inventory_item_id, location_id)) wanted),
  turned as (
    select line_item_id, inventory_item_id, line_quantity, open_quantity, is_split, quantity, short, beyond, last_turn,
           coalesce(used_up + 1, first_turn) as turn
      from on_shelf where line_item_id is not null),
  served as materialized (
    select turned.line_item_id, turned.inventory_item_id, line_quantity, open_quantity, is_split, quantity, short, beyond,
           turn, last_turn, id, expected_on, since, upto
      from turned left join delivery using (turn) where turn <= last_turn)`

/**
 * What comes for whom: so much of an item, of one delivery, for one line. Hardly any reservation needs several deliveries, no
 * more of them than there are deliveries: they are put aside, or Postgres would go through all the others for each delivery.
 */
const COMING = `
  needs_more as materialized (select * from served where upto < beyond),
  coming as (
    select line_item_id, inventory_item_id, id as incoming_id, expected_on as day,
           least(beyond, upto) - greatest(beyond - short, since) as amount, is_split or upto < beyond as comes_in_parts
      from served
     union all
    select needs_more.line_item_id, needs_more.inventory_item_id, later.id, later.expected_on,
           least(beyond, later.upto) - greatest(beyond - short, later.since), true
      from needs_more
      join delivery later
        on later.turn between needs_more.turn + 1 and needs_more.last_turn and later.since < needs_more.beyond)`

/**
 * How many units of a line that has several reservations or deliveries still wait after each day on which something comes.
 *
 * Until a day, or for good (`null`), as many wait as the scarcest item makes. An item only ever becomes less scarce, so after
 * a day the line waits for the most that any item makes until some later day: one window in which the days run backwards,
 * instead of every item joined to every day of its line.
 */
const DAY_BY_DAY = `
  step as (
    select line_item_id, inventory_item_id, day, max(line_quantity) over of_item as line_quantity,
           max(open_quantity) over of_item as open_quantity, max(reserved) over of_item as reserved,
           max(short) over of_item - coalesce(sum(amount) over (
             of_item order by day nulls last rows between unbounded preceding and 1 preceding), 0) as short
      from (select line_item_id, line_quantity, open_quantity, inventory_item_id, quantity as reserved, short,
                   cast(null as text) as day, cast(null as numeric) as amount
              from served where not is_split and upto < beyond
             union all
            select line_item_id, line_quantity, open_quantity, inventory_item_id, reserved, short, null, null
              from part where exists (select 1 from delivery)
             union all
            select line_item_id, null, null, inventory_item_id, null, null, day, sum(amount)
              from coming where comes_in_parts group by line_item_id, inventory_item_id, day) known
    window of_item as (partition by line_item_id, inventory_item_id)),
  waits_until as (
    select line_item_id, day, max(${unitsOf("short", "reserved", "step")}) as units from step group by 1, 2),
  waits_after as (
    select line_item_id, day, max(units) over later_first as units_until,
           coalesce(max(units) over (later_first rows between unbounded preceding and 1 preceding), 0) as units
      from waits_until
    window later_first as (partition by line_item_id order by day desc nulls first)),
  arrival as (select line_item_id, day, units_until, units_until - units as quantity from waits_after)`

/**
 * The common table expressions that say in `promise` what comes for each line on which day, as `Promised` has it: in `promised_on`
 * the day of its last unit, `null` where what is on its way does not cover all that waits, and in `parts` how many units of the
 * line come when (`[{ quantity, on }]`), `null` where all come on that day. They follow `waiting`, and read `:today`. In `coming` it stands by delivery, in units of the item.
 *
 * Nearly every line has one reservation, and its first delivery brings all of it. Whatever has several of either is looked at
 * day by day, which costs some ten times as much.
 */
export const PROMISE = `
  ${DELIVERY},
  ${FIRST},
  ${COMING},
  ${DAY_BY_DAY},
  promise as (
    select line_item_id, expected_on as promised_on, cast(null as jsonb) as parts
      from served where not is_split and upto >= beyond
     union all
    select line_item_id, case when max(units_until) filter (where day is null) = 0 then max(day) filter (where quantity > 0) end,
           case when max(units_until) filter (where day is null) > 0 or count(day) filter (where quantity > 0) > 1
                then jsonb_agg(jsonb_build_object('quantity', trim_scale(quantity), 'on', day) order by day)
                       filter (where quantity > 0 and day is not null) end
      from arrival group by 1 having count(day) > 0)`

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
    `select distinct inventory_item_id from backorder_incoming incoming
      where id = any(:ids) and ${isExpected("incoming")} and expected_on >= :today`,
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
