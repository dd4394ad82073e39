import { readPositions } from "./core-tables/positions"
import { allowanceOf } from "./domain/allowance"
import { NO_POSITION } from "./domain/units"
import type { Sql } from "./sql"

/** Products looked at in one go: a server has other requests to answer meanwhile. */
const PRODUCTS_AT_ONCE = 500

interface Limit {
  product_id: string
  max_quantity: number | null
}

/**
 * Counts products that are available for backorder against their maximum, over all of their sales channels.
 *
 * @returns each of them with the units of it that are short, and with how many may still be backordered (`null` = no limit).
 */
export async function countAgainst<Counted extends Limit>(
  sql: Sql,
  limits: Counted[]
): Promise<(Counted & { short: number; remaining: number | null })[]> {
  const counted: (Counted & { short: number; remaining: number | null })[] = []
  for (let from = 0; from < limits.length; from += PRODUCTS_AT_ONCE) {
    const some = limits.slice(from, from + PRODUCTS_AT_ONCE)
    const productIds = some.map(({ product_id }) => product_id)
    const positions = await readPositions(sql, productIds, null)
    for (const one of some) {
      const { variants, places } = positions.get(one.product_id) ?? NO_POSITION
      const limit = { enabled: true, max_quantity: one.max_quantity }
      const { short, remaining } = allowanceOf({ limit, variants, places })
      counted.push({ ...one, short, remaining })
    }
  }
  return counted
}
