import type { Sql } from "../sql"
import { escapeLike } from "./search"

/** Which page of the settings of all products, in which order. */
export interface SettingsQuery {
  q?: string
  product_ids?: string[]
  enabled?: boolean
  /** Whether orders wait for the product. */
  waiting?: boolean
  /** Whether it is enabled and no more of it can be backordered. */
  at_limit?: boolean
  limit: number
  offset: number
  order: { column: string; descending: boolean }
}

/** The settings of one product, with what a table shows of the product. */
export interface SettingsListRow {
  id: string
  product_id: string
  enabled: boolean
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
  limit_to_incoming: boolean
  created_at: Date
  updated_at: Date
  product_title: string | null
  product_handle: string | null
  thumbnail: string | null
  switched_off_variants_count: number
}

/** One page of the products with settings, and how many there are. A search finds title, handle, promo and SKU. */
export async function readSettingsPage(
  sql: Sql,
  query: SettingsQuery
): Promise<{ rows: SettingsListRow[]; count: number }> {
  const found = `
      from backorder_settings settings
      left join product on product.id = settings.product_id and product.deleted_at is null
     where settings.deleted_at is null
       ${query.product_ids ? "and settings.product_id = any(:products)" : ""}
       ${query.enabled === undefined ? "" : "and settings.enabled = :enabled"}
       ${query.waiting === undefined ? "" : `and ${IS_WAITED_FOR} = :waiting`}
       ${query.at_limit === undefined ? "" : `and ${IS_AT_LIMIT} = :at_limit`}
       ${query.q ? `and ${SEARCHED}` : ""}`
  const bindings = {
    ...(query.product_ids && { products: query.product_ids }),
    ...(query.enabled !== undefined && { enabled: query.enabled }),
    ...(query.waiting !== undefined && { waiting: query.waiting }),
    ...(query.at_limit !== undefined && { at_limit: query.at_limit }),
    ...(query.q && { q: `%${escapeLike(query.q)}%` }),
  }
  const [{ count }] = await sql<{ count: string }>(`select count(*) ${found}`, bindings)
  const { column, descending } = query.order
  const rows = await sql<SettingsListRow>(
    `select settings.id, settings.product_id, settings.enabled, settings.promo, settings.max_quantity,
            settings.expected_on, settings.limit_to_incoming, settings.created_at, settings.updated_at, product.title as product_title,
            product.handle as product_handle, product.thumbnail,
            ${SWITCHED_OFF} as switched_off_variants_count
       ${found}
      order by ${column === "product_title" ? "product.title" : `settings.${column}`} ${descending ? "desc" : "asc"}
               nulls last, settings.id
      limit :limit offset :offset`,
    { ...bindings, limit: query.limit, offset: query.offset }
  )
  return { rows, count: Number(count) }
}

/** By the rows that follow the truth a moment later: what all products wait for now would be read for each of the list. */
const IS_WAITED_FOR = `exists (
  select 1 from backorder_line line
   where line.product_id = settings.product_id and line.outstanding_quantity > 0 and line.deleted_at is null)`

/** Nobody notes that a maximum of 0 is reached: there is no moment at which it was. */
const IS_AT_LIMIT = `(
  settings.enabled and coalesce(settings.limit_reached_at is not null or settings.max_quantity = 0, false))`

/**
 * Variants that are off although their product is on: a merchant, core's import or another program has switched them. Where
 * stock is not managed the switch changes nothing. Postgres counts for the rows of the page alone, after it has sorted.
 */
const SWITCHED_OFF = `
  case when settings.enabled then (
    select cast(count(*) as int) from product_variant variant
     where variant.product_id = product.id and variant.manage_inventory and not variant.allow_backorder
       and variant.deleted_at is null) else 0 end`

const SEARCHED = `(
  product.title ilike :q or product.handle ilike :q or settings.promo ilike :q
  or exists (select 1 from product_variant variant
              where variant.product_id = product.id and variant.sku ilike :q and variant.deleted_at is null))`
