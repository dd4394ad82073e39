import type { Sql } from "../sql"
import { escapeLike } from "./search"

/** Which page of the settings of all products, in which order. */
export interface SettingsQuery {
  q?: string
  product_ids?: string[]
  enabled?: boolean
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
       ${query.q ? `and ${SEARCHED}` : ""}`
  const bindings = {
    ...(query.product_ids && { products: query.product_ids }),
    ...(query.enabled !== undefined && { enabled: query.enabled }),
    ...(query.q && { q: `%${escapeLike(query.q)}%` }),
  }
  const [{ count }] = await sql<{ count: string }>(`select count(*) ${found}`, bindings)
  const { column, descending } = query.order
  const rows = await sql<SettingsListRow>(
    `select settings.id, settings.product_id, settings.enabled, settings.promo, settings.max_quantity,
            settings.expected_on, settings.created_at, settings.updated_at, product.title as product_title,
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
