import type { Sql } from "../sql"
import { isLive, isSettled } from "./live-claims"

/**
 * The carts whose turn it is, of some that have claimed: nobody is on the way to a reservation of something that they
 * have claimed too, and claimed it before them.
 *
 * @param carts - with the patience of each: for how many seconds it lets the claim of another go first. Whoever takes
 *   longer may have died.
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
          and ${isLive("claim")} and not ${isSettled("claim.cart_id")})
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
