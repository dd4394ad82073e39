import type { Sql } from "./sql"
import { readLimitsOfItems } from "./core-tables/limits"
import { countAgainst } from "./limits-counted"

/** A product of which no more can be backordered. `outstanding_quantity`: units short, as the maximum counts them. */
export interface ReachedLimit {
  product_id: string
  max_quantity: number
  outstanding_quantity: number
}

/**
 * Remembers which products have reached their maximum and which have room again, in the transaction and under the lock
 * of the caller. Products whose settings are being saved are left to the pass that follows the save: an import saves
 * thousands in one transaction, and nothing waits for it here.
 *
 * @param items - only products made of these inventory items; `null` = all.
 * @returns the products that had room when they were last looked at and have none now.
 */
export async function noteReached(sql: Sql, items: string[] | null): Promise<ReachedLimit[]> {
  const counted = await countAgainst(sql, await readLimitsOfItems(sql, items))
  const idsOf = (some: typeof counted) => some.map(({ product_id }) => product_id)
  await mark(sql, idsOf(counted.filter(({ reached, remaining }) => reached && remaining !== 0)), "null")
  const isFull = counted.filter(({ reached, remaining }) => !reached && remaining === 0)
  const marked = await mark(sql, idsOf(isFull), "now()")
  return isFull.flatMap(({ product_id, max_quantity, short }) =>
    max_quantity !== null && marked.has(product_id) ? [{ product_id, max_quantity, outstanding_quantity: short }] : []
  )
}

/** Lets the products say again when they reach their maximum, under the lock that saves settings. */
export async function forgetReached(sql: Sql, productIds: string[]): Promise<void> {
  await sql(
    `update backorder_settings set limit_reached_at = null where product_id = any(:productIds) and deleted_at is null`,
    { productIds }
  )
}

/** @returns the ids of the products that nobody else was writing. */
async function mark(sql: Sql, productIds: string[], reachedAt: "now()" | "null"): Promise<Set<string>> {
  if (!productIds.length) {
    return new Set()
  }
  const marked = await sql<{ product_id: string }>(
    `update backorder_settings set limit_reached_at = ${reachedAt}
      where id in (select id from backorder_settings
                    where product_id = any(:productIds) and deleted_at is null
                      for update skip locked)
      returning product_id`,
    { productIds }
  )
  return new Set(marked.map(({ product_id }) => product_id))
}
