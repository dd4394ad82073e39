import type { Sql } from "../sql"
import { waitingVariants } from "./backordered-variants"
import { stockFigures, unitsToBuy } from "./stock-figures"
import { readyBackorders } from "./unfulfilled"

/** What waits and what may leave, over all products. */
export interface BackorderTotals {
  units_to_buy: number
  orders_waiting: number
  oldest_ordered_at: Date | null
  orders_ready: number
}

/** Units that began to wait on a day, and units that stock came to cover; not those that moved between orders. */
export interface BackorderDay {
  date: string
  opened: number
  filled: number
}

export async function readTotals(sql: Sql): Promise<BackorderTotals> {
  const [row] = await sql<
    Record<"units_to_buy" | "orders_waiting" | "orders_ready", string> & { oldest_ordered_at: Date | null }
  >(
    `with ${waitingVariants({ today: "" })}, ${stockFigures("listed")}
     select (select coalesce(sum(${unitsToBuy("variant")}), 0)
               from listed variant left join figure on figure.variant_id = variant.variant_id) as units_to_buy,
            waiting_orders.count as orders_waiting, waiting_orders.oldest as oldest_ordered_at,
            (select count(*) from (${readyBackorders(["id"])}) ready) as orders_ready
       from (select count(*) as count, min(ordered_at) as oldest from backorder
              where status = 'back_ordered' and deleted_at is null) waiting_orders`
  )
  return {
    units_to_buy: Number(row.units_to_buy),
    orders_waiting: Number(row.orders_waiting),
    oldest_ordered_at: row.oldest_ordered_at,
    orders_ready: Number(row.orders_ready),
  }
}

/**
 * The days from one on of which there is something to say. What a priority moved from one order to another, and back, is
 * neither: only what that changed on the whole counts.
 *
 * @param timeZone - in it a day begins.
 */
export async function readDays(sql: Sql, from: string, timeZone: string): Promise<BackorderDay[]> {
  const rows = await sql<{ date: string; opened: string; filled: string }>(
    `select date, opened + greatest(moved_down - moved_up, 0) as opened, filled + greatest(moved_up - moved_down, 0) as filled
       from (select to_char(happened_at at time zone :timeZone, 'YYYY-MM-DD') as date,
                    ${sumOf("what in ('opened', 'reopened') and why <> 'moved_down_by_priority'")} as opened,
                    ${sumOf("what in ('opened', 'reopened') and why = 'moved_down_by_priority'")} as moved_down,
                    ${sumOf("what = 'filled' and why <> 'moved_up_by_priority'")} as filled,
                    ${sumOf("what = 'filled' and why = 'moved_up_by_priority'")} as moved_up
               from backorder_entry
              where happened_at >= cast(:from as timestamp) at time zone :timeZone and deleted_at is null
              group by 1) day`,
    { from, timeZone }
  )
  return rows.map(({ date, opened, filled }) => ({ date, opened: Number(opened), filled: Number(filled) }))
}

const sumOf = (condition: string) => `coalesce(sum(quantity) filter (where ${condition}), 0)`
