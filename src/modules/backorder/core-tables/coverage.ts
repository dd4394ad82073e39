import type { Sql } from "../sql"

/*
 * Core's tables are read in SQL in this folder, nowhere else, and they are only read. Coverage over a hundred thousand
 * reservations is one window-function query, and a claim must see stock in the transaction in which it writes itself.
 * `integration-tests/http/core-tables.spec.ts` pins the columns used.
 */

/** The order in which stock serves demand. A reservation of no order stands where it was made. */
export const IN_TURN = `coalesce(backorder.priority, 0) desc, coalesce(placed.created_at, demand.created_at),
                 coalesce(demand.line_item_id, demand.id), demand.id`

/**
 * What a reservation counts for: no more than the open units of its line (`item`, `null` = none) take. Core reserves an
 * edited line anew, also what is shipped of it (medusajs/medusa#16406), and lets go of as much as it ships, by today's
 * recipe. What is left over stays reserved for nobody.
 */
export function heldOf(reservation: string): string {
  const open = "item.quantity - item.fulfilled_quantity"
  return `
    case when ${reservation}.quantity > ${open}
         then least(${reservation}.quantity, greatest(0, ${open}) * coalesce(
           (select part.required_quantity
              from order_line_item sold
              join product_variant_inventory_item part on part.variant_id = sold.variant_id and part.deleted_at is null
             where sold.id = ${reservation}.line_item_id
               and part.inventory_item_id = ${reservation}.inventory_item_id), ${reservation}.quantity))
         else ${reservation}.quantity end`
}

/** Where `heldOf` finds the line of a reservation. */
const ITEM_OF_DEMAND = `
  left join (order_item item
             join "order" placed on placed.id = item.order_id and placed.version = item.version)
    on item.item_id = demand.line_item_id and item.deleted_at is null`

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
           where backorder.order_id = any(:orders) and backorder.deleted_at is null
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

/**
 * What tells the queues apart: where the level lies in its table, and where there is none its item and location. Sorting a
 * hundred thousand rows of one queue by two texts that are all the same makes the whole comparison a third slower.
 */
const SHELF = `
  level.ctid, case when level.ctid is null then demand.inventory_item_id || ' ' || demand.location_id end`

/**
 * Whole units of a line that wait when so much is short of what it reserves: `outstandingOf` of `domain/fill.ts`. Dividing
 * is left out where nothing is fulfilled yet, because of a million lines it takes a second.
 */
function unitsOf(short: string, reserved: string): string {
  return `least(open_quantity, ceil(case when open_quantity < ${reserved} then ${short} * open_quantity / ${reserved} else ${short} end))`
}

/**
 * The common table expressions that say what stock does not cover, in `lacking`: of the lines that the scope of `:items`
 * and `:orders` can change, or of all.
 *
 * `queue` puts each reservation behind those that stock serves before it; `lacking` keeps those that it does not cover
 * whole, with what that makes of a line that has no other. Nearly every line has one reservation; adding up the others
 * (`split`: kits, several locations) costs more than the window function when it is done for all, so `shortOf` does it
 * for those that are left.
 */
export function coverage(scoped: boolean): string {
  return `
  ${scoped ? DEMAND_OF_SCOPE : ALL_DEMAND},
  split as materialized (
    select line_item_id from reservation_item
     where deleted_at is null and ${scoped ? "line_item_id in (select line_item_id from scope)" : "line_item_id is not null"}
     group by 1 having count(*) > 1),
  split_part as (
    select demand.line_item_id, demand.inventory_item_id, sum(${heldOf("demand")}) as reserved
      from reservation_item demand ${ITEM_OF_DEMAND}
     where demand.deleted_at is null and demand.line_item_id in (select line_item_id from split) group by 1, 2),
  queue as (
    select demand.line_item_id, demand.inventory_item_id, demand.location_id, held.quantity,
           placed.id as order_id, placed.created_at as ordered_at, item.quantity as line_quantity,
           item.quantity - item.fulfilled_quantity as open_quantity,
           sum(held.quantity) over (
             partition by ${SHELF}
             order by ${IN_TURN} rows unbounded preceding) - coalesce(level.stocked_quantity, 0) as beyond
      from demand ${ITEM_OF_DEMAND}
      left join backorder
        on backorder.order_id = placed.id and backorder.priority <> 0 and backorder.deleted_at is null
      left join inventory_level level
        on level.inventory_item_id = demand.inventory_item_id and level.location_id = demand.location_id
       and level.deleted_at is null
     cross join lateral (select ${heldOf("demand")} as quantity) held),
  lacking as (
    select line_item_id, inventory_item_id, location_id, quantity, order_id, ordered_at, line_quantity, open_quantity,
           short, ${unitsOf("short", "quantity")} as outstanding_quantity,
           line_item_id in (select line_item_id from split) as is_split
      from queue cross join lateral (select least(quantity, beyond) as short) units
     where order_id is not null and beyond > 0 and quantity > 0
       ${scoped ? "and line_item_id in (select line_item_id from scope)" : ""})`
}

/** A kit may lack as many of several parts, each somewhere else: whoever reads it has to find the same one first. */
const inOrder = (column: string) => `array_agg(${column} order by location_id, inventory_item_id)`

/**
 * The query that makes lines of what is `lacking`, by the rule of `domain/fill.ts`: those with one reservation as they
 * are, and the split ones added up.
 *
 * @param source - the common table expression that has the columns of `lacking`.
 * @param carried - further columns of it, the same for all of a line.
 */
export function shortOf(source: string, carried: string[] = []): string {
  const line = ["line_item_id", "order_id", "ordered_at", "line_quantity", "open_quantity", ...carried].join(", ")
  return `
    select ${line}, outstanding_quantity, location_id, location_id as last_location_id, short, quantity as reserved,
           cast(null as numeric[]) as shorts, cast(null as numeric[]) as reserves, cast(null as text[]) as locations
      from ${source} where is_split is not true
     union all
    select ${line}, max(${unitsOf("short", "reserved")}),
           min(location_id), max(location_id), null, null,
           ${inOrder("short")}, ${inOrder("reserved")}, ${inOrder("location_id")}
      from (select ${line}, inventory_item_id, reserved, sum(short) as short, min(location_id) as location_id
              from ${source} join split_part using (line_item_id, inventory_item_id)
             where is_split group by ${line}, inventory_item_id, reserved) part
     group by ${line}`
}

/**
 * Units that stock does not cover by variant id, of products with settings and of lines that are tracked, as far as they
 * are made of the inventory items.
 */
export async function readOutstandingUnits(sql: Sql, items: string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variant_id: string; quantity: string }>(
    `with ${coverage(true)}, short as (${shortOf("lacking")})
     select sold.variant_id, sum(short.outstanding_quantity) as quantity
       from short
       join order_line_item sold on sold.id = short.line_item_id
      where sold.variant_id is not null
        and (exists (select 1 from backorder_settings settings
                      where settings.product_id = sold.product_id and settings.deleted_at is null)
          or exists (select 1 from backorder_line tracked
                      where tracked.line_item_id = sold.id and tracked.deleted_at is null))
      group by 1`,
    { items, orders: [] }
  )
  return new Map(rows.map(({ variant_id, quantity }) => [variant_id, Number(quantity)]))
}
