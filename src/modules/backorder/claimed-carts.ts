import { DAYS_LOOKED_AT } from "./core-tables/unclaimed-orders"
import type { Sql } from "./sql"

/** Forgets which carts have claimed, once nobody looks at their orders any more. */
export async function forgetClaimedCarts(sql: Sql): Promise<void> {
  await sql(
    `delete from backorder_claimed_cart where claimed_at <= now() - make_interval(days => :days) and deleted_at is null`,
    { days: DAYS_LOOKED_AT + 1 }
  )
}
