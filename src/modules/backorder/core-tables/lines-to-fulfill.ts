import type { LineToFulfill } from "../domain/fulfillment"
import type { Sql } from "../sql"
import {
  demandColumns,
  fractionalItems,
  heldOf,
  heldUnits,
  openLine,
  openUnits,
  unmanagedLines,
  waiting,
} from "./queue"

/** What somebody wants to fulfil of one order; `location_id` `null` = from where core has reserved it. */
export interface FulfillmentWanted {
  order_id: string
  location_id: string | null
  items: { id: string; quantity: number }[]
}

interface LineToFulfillRow {
  product_title: string | null
  variant_title: string | null
  ordered_at: Date
  wanted: string
  held: string
  waiting: string
  elsewhere: string | null
  reserved_at: string | null
  inventory_item_ids: string[]
}

/** The lines of the order that can wait for stock: of products with settings, or tracked already. */
const WANTED = `
  wanted as materialized (
    select line.id as line_item_id, line.product_title, line.variant_title, placed.created_at as ordered_at,
           sum(asked.quantity) as wanted, item.quantity as line_quantity, ${openUnits("item")} as open_quantity,
           exists (select 1 from reservation_item reservation
                    where reservation.line_item_id = line.id and reservation.deleted_at is null
                      and reservation.location_id <> cast(:location as text)) as moves
      from unnest(cast(:ids as text[]), cast(:quantities as numeric[])) as asked(id, quantity)
      join order_line_item line on line.id = asked.id ${openLine("line.id")}
     where placed.id = :order and line.id not in (${unmanagedLines("select unnest(cast(:ids as text[]))")})
       and (exists (select 1 from backorder_settings settings
                     where settings.product_id = line.product_id and settings.deleted_at is null)
         or exists (select 1 from backorder_line tracked
                     where tracked.line_item_id = line.id and tracked.deleted_at is null))
     group by line.id, placed.created_at, item.quantity, item.fulfilled_quantity),
  queued_item as materialized (
    select mine.inventory_item_id from wanted
      join reservation_item mine on mine.line_item_id = wanted.line_item_id and mine.deleted_at is null)`

/**
 * Core takes the stock at the location that the request names, wherever it was reserved. Units that leave from another
 * location therefore stand in that location's queue, at the place that is theirs by priority and time, as if their
 * reservation had been moved there first.
 */
const DEMAND = `
  ${WANTED},
  ${fractionalItems("select inventory_item_id from queued_item")},
  demand as (
    select ${demandColumns("moved", "moved.open_quantity")}
      from (select reservation.id, reservation.line_item_id, reservation.inventory_item_id, reservation.created_at,
                   case when wanted.moves then :location else reservation.location_id end as location_id,
                   case when wanted.moves then held.quantity * wanted.wanted / nullif(wanted.open_quantity, 0)
                        else reservation.quantity end as quantity,
                   case when wanted.moves then wanted.wanted end as open_quantity
              from reservation_item reservation
              left join wanted using (line_item_id) ${openLine("reservation.line_item_id")}
             cross join lateral (select ${heldOf({ reservation: "reservation", item: "item" })} as quantity) held
             where reservation.deleted_at is null
               and reservation.inventory_item_id in (select inventory_item_id from queued_item)) moved)`

/**
 * The common table expressions that judge the lines of a wanted fulfilment, by `:order`, `:location`, `:ids` and
 * `:quantities`: in `asked` the lines that can wait for stock, with the units that are looked at, in `short` what waits.
 */
export const JUDGED_LINES = `
     ${waiting({ tables: DEMAND, lines: "select line_item_id from wanted" })},
     asked as (
       select line_item_id, product_title, variant_title, ordered_at, wanted, line_quantity, moves,
              case when moves then least(wanted, open_quantity) else open_quantity end as open_quantity
         from wanted)`

/** Units of an asked line that something is reserved for. */
export const HELD_UNITS = heldUnits("asked", "select * from demand")

/** Values for `JUDGED_LINES`. */
export function bindingsOf({ order_id, location_id, items }: FulfillmentWanted): Record<string, unknown> {
  return {
    order: order_id,
    location: location_id,
    ids: items.map((item) => item.id),
    quantities: items.map((item) => item.quantity),
  }
}

/**
 * The lines of a wanted fulfilment that can wait for stock, each with what of it waits and what it holds: all of what is
 * open, or the units asked for where they leave from another location.
 */
export async function readLinesToFulfill(sql: Sql, wanted: FulfillmentWanted): Promise<LineToFulfill[]> {
  const rows = await sql<LineToFulfillRow>(
    `with ${JUDGED_LINES}
     select asked.product_title, asked.variant_title, asked.ordered_at, asked.wanted,
            ${HELD_UNITS} as held,
            coalesce(short.outstanding_quantity, 0) as waiting,
            case when asked.moves then (
              select coalesce(max(place.name), :location) from stock_location place where place.id = :location) end as elsewhere,
            case when asked.moves then (
              select string_agg(distinct place.name, ', ') from reservation_item reservation
                join stock_location place on place.id = reservation.location_id
               where reservation.line_item_id = asked.line_item_id and reservation.deleted_at is null
                 and reservation.location_id <> :location) end as reserved_at,
            (select array_agg(distinct inventory_item_id) from demand
              where demand.line_item_id = asked.line_item_id) as inventory_item_ids
       from asked
       left join short using (line_item_id)
      where exists (select 1 from demand where demand.line_item_id = asked.line_item_id)
      order by array_position(cast(:ids as text[]), asked.line_item_id)`,
    bindingsOf(wanted)
  )
  return rows.map(({ wanted: quantity, held, waiting, ...line }) => ({
    ...line,
    quantity: Number(quantity),
    held_quantity: Number(held),
    waiting_quantity: Number(waiting),
  }))
}
