import type { Sql } from "../sql"

/** The condition that the order of a cart holds reservations, so that the cart's claim counts no more. */
export function isSettled(cartId: string): string {
  return `exists (
         select 1 from order_cart completed
         join order_item placed on placed.order_id = completed.order_id and placed.deleted_at is null
         join reservation_item reservation
           on reservation.line_item_id = placed.item_id and reservation.deleted_at is null
        where completed.cart_id = ${cartId} and completed.deleted_at is null)`
}

/**
 * How many carts are on their way to a reservation of something that this one has claimed too, and claimed it before.
 *
 * @param patience - for how many seconds a claim stands before others: who takes longer may have died.
 */
export async function countCartsAhead(sql: Sql, cartId: string, patience: number): Promise<number> {
  const [row] = await sql<{ ahead: string }>(
    `select count(distinct claim.cart_id) as ahead
       from backorder_claim mine
       join backorder_claim claim
         on claim.inventory_item_id = mine.inventory_item_id and claim.cart_id <> mine.cart_id
        and claim.updated_at < mine.updated_at and claim.deleted_at is null
      where mine.cart_id = :cart and mine.deleted_at is null
        and claim.updated_at > clock_timestamp() - make_interval(secs => :patience) and claim.expires_at > now()
        and not ${isSettled("claim.cart_id")}`,
    { cart: cartId, patience }
  )
  return Number(row.ahead)
}
