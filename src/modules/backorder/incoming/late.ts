import type { Sql } from "../sql"
import type { NamedIncoming } from "./rows"

/**
 * Names incoming stock whose day has passed and of which nobody was told that, a number of them, and marks it as told.
 *
 * @param today - the day of the shop.
 */
export async function takeLate(sql: Sql, today: string, limit: number): Promise<NamedIncoming[]> {
  return sql<NamedIncoming>(
    `with late as (
       select id from backorder_incoming
        where status = 'expected' and expected_on < :today and late_told_at is null and deleted_at is null
        order by expected_on, id limit :limit for update skip locked)
     update backorder_incoming mine set late_told_at = now()
       from late where mine.id = late.id
     returning mine.id, mine.inventory_item_id, mine.location_id`,
    { today, limit }
  )
}
