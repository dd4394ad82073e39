import { readPerhapsFull } from "./core-tables/limits"
import { countAgainst } from "./limits-counted"
import type { Sql } from "./sql"

/** The products on backorder of which no more can be backordered, as the maximum counts it. */
export async function readFullProducts(sql: Sql): Promise<string[]> {
  const counted = await countAgainst(sql, await readPerhapsFull(sql))
  return counted.filter(({ remaining }) => remaining === 0).map(({ product_id }) => product_id)
}
