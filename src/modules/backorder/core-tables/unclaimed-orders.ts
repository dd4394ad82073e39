import type { Sql } from "../sql"

/** How far back to look for orders that were placed without the plugin. */
export const DAYS_LOOKED_AT = 7

/** How many orders to look at, the latest ones: core has an index of orders by number and none by date. */
const ORDERS_LOOKED_AT = 1_000

/** By then, a cart that was being completed when its product got a maximum has become an order. */
const UNDER_WAY_SECONDS = 60

/** Orders whose carts have not claimed although they had to. */
export interface UnclaimedOrders {
  count: number
  first_placed_at: Date | null
  last_placed_at: Date | null
}

/**
 * The latest orders that were made of a cart, hold a product with a maximum, and never claimed: whatever completes those carts
 * does not call the plugin, so no maximum holds there.
 *
 * Leaves out what did not have to claim: orders without a cart (drafts, exchanges), orders from before the maximum, lines that
 * an edit has added, and variants without an inventory item.
 */
export async function readUnclaimedOrders(sql: Sql): Promise<UnclaimedOrders> {
  const [{ count, ...placed }] = await sql<UnclaimedOrders & { count: string }>(
    `with latest as materialized (
       select id, created_at from "order" where deleted_at is null order by display_id desc limit :orders)
     select count(*) as count, min(created_at) as first_placed_at, max(created_at) as last_placed_at
       from latest placed
      where created_at > now() - make_interval(days => :days) and ${HAS_NOT_CLAIMED} and ${HAD_TO_CLAIM}`,
    { orders: ORDERS_LOOKED_AT, days: DAYS_LOOKED_AT, under_way: UNDER_WAY_SECONDS }
  )
  return { ...placed, count: Number(count) }
}

const HAS_NOT_CLAIMED = `
  exists (select 1 from order_cart completed
           where completed.order_id = placed.id and completed.deleted_at is null
             and not exists (select 1 from backorder_claimed_cart claimed
                              where claimed.cart_id = completed.cart_id and claimed.deleted_at is null))`

/** The first version of an order holds what was in its cart. */
const HAD_TO_CLAIM = `
  exists (select 1 from order_item ordered
            join order_line_item line on line.id = ordered.item_id
            join backorder_settings settings
              on settings.product_id = line.product_id and settings.enabled and settings.deleted_at is null
            left join backorder_variant_limit own on own.variant_id = line.variant_id and own.deleted_at is null
           where ordered.order_id = placed.id and ordered.version = 1 and ordered.deleted_at is null
             and placed.created_at > least(settings.limited_since, own.created_at) + make_interval(secs => :under_way)
             and exists (select 1 from product_variant_inventory_item part
                          where part.variant_id = line.variant_id and part.created_at < placed.created_at
                            and part.deleted_at is null))`
