import type { Sql } from "../sql"

/**
 * Those of the products of which deliveries say, or said, when they are expected: somebody has entered one for an item that a
 * variant is made of, and it was not canceled. What has come counts too, or a promo that was saved with `%date%` could not be saved
 * again between two deliveries.
 */
export async function readProductsWithIncoming(sql: Sql, productIds: string[]): Promise<Set<string>> {
  const rows = await sql<{ product_id: string }>(
    `select distinct variant.product_id
       from product_variant variant
       join product_variant_inventory_item part on part.variant_id = variant.id and part.deleted_at is null
       join backorder_incoming delivery
         on delivery.inventory_item_id = part.inventory_item_id and delivery.status <> 'canceled'
        and delivery.deleted_at is null
      where variant.product_id = any(:products) and variant.deleted_at is null`,
    { products: productIds }
  )
  return new Set(rows.map((row) => row.product_id))
}
