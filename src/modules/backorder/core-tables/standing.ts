import type { Covered } from "../domain/fulfillment"
import type { Sql } from "../sql"
import { bindingsOf, HELD_UNITS, JUDGED_LINES } from "./lines-to-fulfill"

/** How an open line that can wait stands, and who goes before it. */
export interface LineStanding extends Covered {
  line_item_id: string
  /** Orders that wait and get new stock first; of a kit, at the part for which most do. `null` when it does not wait. */
  ahead_count: number | null
  /** The highest priority of any order before it, also of those that stock covers. `null` when there is none. */
  ahead_priority: number | null
}

interface LineStandingRow {
  line_item_id: string
  held: string
  waiting: string
  ahead_count: string | null
  ahead_priority: number | null
}

/**
 * What goes before the first unit that a line lacks of an item at a place. What is before it in the queue ends where it
 * begins: `beyond` only grows.
 */
const AHEAD = `
  missing as (
    select line_item_id, inventory_item_id, location_id, order_id, min(beyond - quantity) as begins
      from lacking group by 1, 2, 3, 4),
  ahead as (
    select missing.line_item_id, missing.inventory_item_id, missing.location_id,
           count(distinct other.order_id) filter (where other.beyond > 0) as orders,
           max(coalesce(prioritized.priority, 0)) as priority
      from missing
      join queue other
        on other.inventory_item_id = missing.inventory_item_id and other.location_id = missing.location_id
       and other.order_id <> missing.order_id and other.beyond <= missing.begins and other.quantity > 0
      left join backorder prioritized
        on prioritized.order_id = other.order_id and prioritized.priority <> 0 and prioritized.deleted_at is null
     group by 1, 2, 3)`

/**
 * How the open lines of an order stand that can wait for stock, as the guard of fulfilments judges them.
 *
 * @param lines - its open lines, all of them.
 */
export async function readStandings(
  sql: Sql,
  orderId: string,
  lines: { id: string; quantity: number }[]
): Promise<LineStanding[]> {
  const rows = await sql<LineStandingRow>(
    `with ${JUDGED_LINES}, ${AHEAD}
     select asked.line_item_id, ${HELD_UNITS} as held, coalesce(short.outstanding_quantity, 0) as waiting,
            (select max(orders) from ahead where ahead.line_item_id = asked.line_item_id) as ahead_count,
            (select max(priority) from ahead where ahead.line_item_id = asked.line_item_id) as ahead_priority
       from asked
       left join short using (line_item_id)
      where exists (select 1 from demand where demand.line_item_id = asked.line_item_id)`,
    bindingsOf({ order_id: orderId, location_id: null, items: lines })
  )
  return rows.map(({ line_item_id, held, waiting, ahead_count, ahead_priority }) => ({
    line_item_id,
    held_quantity: Number(held),
    waiting_quantity: Number(waiting),
    ahead_count: Number(waiting) > 0 ? Number(ahead_count ?? 0) : null,
    ahead_priority,
  }))
}
