import type { Sql } from "../sql"

/** A word of core's. */
const PUBLISHED = "published"

/** Which of the products core shows to shoppers of the sales channels: those that are published, and sold in one of them. */
export async function readShownProducts(sql: Sql, productIds: string[], channelIds: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select product.id from product
      where product.id = any(:products) and product.status = :status and product.deleted_at is null
        and exists (
          select 1 from product_sales_channel sold
           where sold.product_id = product.id and sold.sales_channel_id = any(:channels) and sold.deleted_at is null)`,
    { products: productIds, channels: channelIds, status: PUBLISHED }
  )
  return rows.map(({ id }) => id)
}
