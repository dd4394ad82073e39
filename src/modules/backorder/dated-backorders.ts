import type { Sql } from "./sql"

/** A backorder and one of the products that it waits for. */
export interface DatedBackorder {
  id: string
  order_id: string
  product_id: string
}

/**
 * The backorders that wait for products and depend on the dates of these, each once for a product: units that are all
 * promised of what is on its way do not.
 */
export async function readDatedBackorders(sql: Sql, productIds: string[]): Promise<DatedBackorder[]> {
  return sql<DatedBackorder>(
    `select distinct backorder.id, backorder.order_id, line.product_id
       from backorder_line line
       join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
      where line.product_id = any(:productIds) and line.outstanding_quantity > 0 and line.promised_on is null
        and line.deleted_at is null
      order by 1, 3`,
    { productIds }
  )
}
