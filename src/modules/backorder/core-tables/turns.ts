import type { Sql } from "../sql"

/**
 * The condition that the order of a cart holds reservations, so that the cart's claim counts no more. Asked for one cart
 * after the other: as an `exists` it becomes a join with all orders and reservations wherever Postgres knows too little
 * of the tables, and a claim beside others then reads for 30 ms instead of 3.
 */
export function isSettled(cartId: string): string {
  return `((select true from order_cart completed
         join order_item placed on placed.order_id = completed.order_id and placed.deleted_at is null
         join reservation_item reservation
           on reservation.line_item_id = placed.item_id and reservation.deleted_at is null
        where completed.cart_id = ${cartId} and completed.deleted_at is null
        limit 1) is true)`
}

/** The condition that other carts than one have live claims, of anything. */
export function othersHaveClaimed(cartId: string): string {
  return `exists (select 1 from backorder_claim
                   where cart_id <> ${cartId} and expires_at > now() and deleted_at is null)`
}

/**
 * The carts whose turn it is, of some that have claimed: nobody is on the way to a reservation of something that they
 * have claimed too, and claimed it before them.
 *
 * @param carts - with the patience of each: for how many seconds the claim of another stands before it. Who takes longer
 *   may have died.
 */
export async function readCartsInTurn(sql: Sql, carts: { id: string; patience: number }[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `with waiting as materialized (
       select cart.id, cart.patience, mine.inventory_item_id, mine.updated_at
         from jsonb_to_recordset(:carts) as cart(id text, patience float)
         join backorder_claim mine on mine.cart_id = cart.id and mine.deleted_at is null),
     going as materialized (
       select claim.cart_id, claim.inventory_item_id, claim.updated_at
         from backorder_claim claim
        where claim.inventory_item_id in (select inventory_item_id from waiting)
          and claim.deleted_at is null and claim.expires_at > now() and not ${isSettled("claim.cart_id")})
     select cart.id
       from jsonb_to_recordset(:carts) as cart(id text)
      where not exists (
        select 1 from waiting
          join going on going.inventory_item_id = waiting.inventory_item_id and going.cart_id <> waiting.id
           and going.updated_at < waiting.updated_at
           and going.updated_at > clock_timestamp() - make_interval(secs => waiting.patience)
         where waiting.id = cart.id)`,
    { carts: JSON.stringify(carts.map(({ id, patience }) => ({ id, patience }))) }
  )
  return rows.map(({ id }) => id)
}
