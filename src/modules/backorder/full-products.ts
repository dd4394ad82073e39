import { readPerhapsFull } from "./core-tables/limits"
import { readPositions } from "./core-tables/positions"
import { allowanceOf } from "./domain/allowance"
import { NO_POSITION } from "./domain/units"
import type { Sql } from "./sql"

/** Products looked at in one go: a server has other requests to answer meanwhile. */
const PRODUCTS_AT_ONCE = 500

/** The products on backorder of which no more can be backordered, as the maximum counts it. */
export async function readFullProducts(sql: Sql): Promise<string[]> {
  const limits = await readPerhapsFull(sql)
  const full: string[] = []
  for (let from = 0; from < limits.length; from += PRODUCTS_AT_ONCE) {
    const some = limits.slice(from, from + PRODUCTS_AT_ONCE)
    const productIds = some.map(({ product_id }) => product_id)
    const positions = await readPositions(sql, productIds, null)
    for (const { product_id, max_quantity } of some) {
      const { variants, places } = positions.get(product_id) ?? NO_POSITION
      const limit = { enabled: true, max_quantity }
      if (allowanceOf({ limit, variants, places }).remaining === 0) {
        full.push(product_id)
      }
    }
  }
  return full
}
