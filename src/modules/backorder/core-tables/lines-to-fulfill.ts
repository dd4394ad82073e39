import type { ReservedPart } from "../domain/fill"
import type { LineToFulfill } from "../domain/fulfillment"
import type { Sql } from "../sql"
import { heldOf, IN_TURN } from "./coverage"

/** What somebody wants to fulfil of one order; `location_id` `null` = from where core has reserved it. */
export interface FulfillmentWanted {
  order_id: string
  location_id: string | null
  items: { id: string; quantity: number }[]
}

interface PartToFulfillRow extends PartRow {
  line_item_id: string
  product_title: string | null
  variant_title: string | null
  ordered_at: Date
  wanted: string
  open_quantity: string
  elsewhere: string | null
}

/**
 * The lines of a wanted fulfilment that can wait for stock (of products with settings, or tracked already), each with
 * its place in the queue.
 *
 * Core takes the stock at the location that the request names, wherever it was reserved. Units that leave from another
 * location therefore stand in that location's queue, at the place that is theirs by priority and time, as if their
 * reservation had been moved there first.
 */
export async function readLinesToFulfill(sql: Sql, wanted: FulfillmentWanted): Promise<LineToFulfill[]> {
  const rows = await sql<PartToFulfillRow>(
    `with wanted as (
       select line.id as line_item_id, line.product_title, line.variant_title, placed.created_at as ordered_at,
              sum(asked.quantity) as wanted, max(item.quantity - item.fulfilled_quantity) as open_quantity
         from unnest(cast(:ids as text[]), cast(:quantities as numeric[])) as asked(id, quantity)
         join order_line_item line on line.id = asked.id
         join order_item item on item.item_id = line.id and item.deleted_at is null
         join "order" placed on placed.id = item.order_id and placed.version = item.version
        where placed.id = :order
          and (exists (select 1 from backorder_settings settings
                        where settings.product_id = line.product_id and settings.deleted_at is null)
            or exists (select 1 from backorder_line tracked
                        where tracked.line_item_id = line.id and tracked.deleted_at is null))
        group by line.id, placed.created_at),
     moving as (
       select reservation.line_item_id
         from wanted join reservation_item reservation using (line_item_id)
        where reservation.deleted_at is null and reservation.location_id <> cast(:location as text)),
     demand as (
       select reservation.id, reservation.line_item_id, reservation.inventory_item_id, reservation.created_at,
              moves.yes as moves, case when moves.yes then :location else reservation.location_id end as location_id,
              case when moves.yes then held.quantity * wanted.wanted / nullif(wanted.open_quantity, 0)
                   else held.quantity end as quantity
         from reservation_item reservation
         left join wanted using (line_item_id)
         left join (order_item item
                    join "order" placed on placed.id = item.order_id and placed.version = item.version)
           on item.item_id = reservation.line_item_id and item.deleted_at is null
         cross join lateral (select ${heldOf("reservation")} as quantity) held
         cross join lateral (
           select coalesce(reservation.line_item_id in (select line_item_id from moving), false) as yes) moves
        where reservation.deleted_at is null
          and reservation.inventory_item_id in (
            select mine.inventory_item_id from wanted
              join reservation_item mine on mine.line_item_id = wanted.line_item_id and mine.deleted_at is null)),
     queue as (
       select demand.*,
              sum(demand.quantity) over (partition by demand.line_item_id, demand.inventory_item_id) as line_reserved,
              sum(demand.quantity) over (
                partition by demand.inventory_item_id, demand.location_id
                order by ${IN_TURN} rows unbounded preceding) - demand.quantity as ahead
         from demand
         left join (order_item item
                    join "order" placed on placed.id = item.order_id and placed.version = item.version)
           on item.item_id = demand.line_item_id and item.deleted_at is null
         left join backorder on backorder.order_id = placed.id and backorder.deleted_at is null)
     select wanted.*, queue.inventory_item_id, queue.location_id, queue.quantity, queue.ahead, queue.line_reserved,
            coalesce(level.stocked_quantity, 0) as stocked,
            case when queue.moves then coalesce(place.name, queue.location_id) end as elsewhere
       from wanted
       join queue using (line_item_id)
       left join inventory_level level
         on level.inventory_item_id = queue.inventory_item_id and level.location_id = queue.location_id
        and level.deleted_at is null
       left join stock_location place on place.id = queue.location_id
      order by array_position(cast(:ids as text[]), wanted.line_item_id)`,
    {
      order: wanted.order_id,
      location: wanted.location_id,
      ids: wanted.items.map((item) => item.id),
      quantities: wanted.items.map((item) => item.quantity),
    }
  )
  return linesToFulfillOf(rows)
}

function linesToFulfillOf(rows: PartToFulfillRow[]): LineToFulfill[] {
  const byLine = new Map<string, LineToFulfill>()
  for (const row of rows) {
    const quantity = Number(row.wanted)
    const line = byLine.get(row.line_item_id) ?? {
      product_title: row.product_title,
      variant_title: row.variant_title,
      ordered_at: row.ordered_at,
      quantity,
      queued_quantity: row.elsewhere ? quantity : Number(row.open_quantity),
      elsewhere: row.elsewhere,
      parts: [],
    }
    if (!row.elsewhere) {
      line.queued_quantity = Math.min(line.queued_quantity, Number(row.line_reserved))
    }
    line.parts.push(reservedPart(row))
    byLine.set(row.line_item_id, line)
  }
  return [...byLine.values()]
}

/** A reservation in the queue for its stock. */
interface PartRow {
  inventory_item_id: string
  location_id: string
  quantity: string
  ahead: string
  stocked: string
  line_reserved: string
}

function reservedPart(row: PartRow): ReservedPart {
  return {
    inventory_item_id: row.inventory_item_id,
    location_id: row.location_id,
    quantity: Number(row.quantity),
    ahead: Number(row.ahead),
    stocked: Number(row.stocked),
    line_reserved: Number(row.line_reserved),
  }
}
