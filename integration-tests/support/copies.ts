import type { PreparedCart } from "./checkout"
import type { Witness } from "./witness"

const PAYMENTS_OF_CART = "(select payment_collection_id from cart_payment_collection where cart_id = $1)"

/** The rows of a cart: the table, which of its rows, and the ids in them that are a copy's own. */
const ROWS: { table: string; of: string; ids: string[] }[] = [
  { table: "cart", of: "id = $1", ids: ["id"] },
  { table: "cart_line_item", of: "cart_id = $1", ids: ["id", "cart_id"] },
  { table: "cart_shipping_method", of: "cart_id = $1", ids: ["id", "cart_id"] },
  { table: "payment_collection", of: `id in ${PAYMENTS_OF_CART}`, ids: ["id"] },
  {
    table: "payment_session",
    of: `payment_collection_id in ${PAYMENTS_OF_CART}`,
    ids: ["id", "payment_collection_id"],
  },
  { table: "cart_payment_collection", of: "cart_id = $1", ids: ["id", "cart_id", "payment_collection_id"] },
]

/**
 * Carts that differ from a prepared one in nothing but their ids. Core takes longer to prepare a cart than to complete it,
 * so that a rush would be waiting for its carts most of the time.
 */
export async function copiesOf(cart: PreparedCart, count: number, witness: Witness): Promise<PreparedCart[]> {
  for (const { table, of, ids } of ROWS) {
    const own = ids.map((id) => `'${id}', t.${id} || '_' || n`).join(", ")
    await witness.damage(
      `insert into ${table}
       select (jsonb_populate_record(t, jsonb_build_object(${own}))).*
         from ${table} t, generate_series(1, $2::int) n where ${of}`,
      [cart.id, count]
    )
  }
  return Array.from({ length: count }, (_, index) => ({ ...cart, id: `${cart.id}_${index + 1}` }))
}
