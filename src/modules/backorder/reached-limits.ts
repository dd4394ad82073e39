import type { Sql } from "./sql"
import { readLimitsOfItems, type LimitOfItems } from "./core-tables/limits"
import { readPositions } from "./core-tables/positions"
import { allowanceOf } from "./domain/allowance"
import { NO_POSITION } from "./domain/units"

/** Products looked at in one go: a server has other requests to answer meanwhile. */
const PRODUCTS_AT_ONCE = 500

/** A product of which no more can be backordered. `outstanding_quantity`: units short, as the maximum counts them. */
export interface ReachedLimit {
  product_id: string
  max_quantity: number
  outstanding_quantity: number
}

/**
 * Remembers which products have reached their maximum and which have room again, in the transaction and under the lock
 * of the caller.
 *
 * @param items - only products made of these inventory items; `null` = all.
 * @returns the products that had room when they were last looked at and have none now.
 */
export async function noteReached(sql: Sql, items: string[] | null): Promise<ReachedLimit[]> {
  const limits = await readLimitsOfItems(sql, items)
  const reached: ReachedLimit[] = []
  for (let from = 0; from < limits.length; from += PRODUCTS_AT_ONCE) {
    reached.push(...(await noteSome(sql, limits.slice(from, from + PRODUCTS_AT_ONCE))))
  }
  return reached
}

async function noteSome(sql: Sql, limits: LimitOfItems[]): Promise<ReachedLimit[]> {
  const positions = await readPositions(
    sql,
    limits.map((limit) => limit.product_id),
    null
  )
  const standing = limits.map(({ product_id, max_quantity, reached }) => {
    const { variants, places } = positions.get(product_id) ?? NO_POSITION
    const limit = { enabled: true, max_quantity }
    return { product_id, reached, ...allowanceOf({ limit, variants, places }) }
  })
  const hasRoom = standing.filter(({ reached, remaining }) => reached && remaining !== 0)
  const isFull = standing.flatMap(({ product_id, max_quantity, short, reached, remaining }) =>
    !reached && max_quantity !== null && remaining === 0
      ? [{ product_id, max_quantity, outstanding_quantity: short }]
      : []
  )
  await mark(sql, hasRoom, "null")
  await mark(sql, isFull, "now()")
  return isFull
}

/** Lets the products say again when they reach their maximum. */
export async function forgetReached(sql: Sql, productIds: string[]): Promise<void> {
  await mark(
    sql,
    productIds.map((product_id) => ({ product_id })),
    "null"
  )
}

async function mark(sql: Sql, products: { product_id: string }[], reachedAt: "now()" | "null"): Promise<void> {
  if (products.length) {
    const ids = products.map(({ product_id }) => product_id)
    await sql(
      `update backorder_settings set limit_reached_at = ${reachedAt} where product_id = any(:ids) and deleted_at is null`,
      { ids }
    )
  }
}
