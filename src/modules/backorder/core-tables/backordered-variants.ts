import type { Sql } from "../sql"
import { escapeLike } from "./search"

/** What to list of the products on backorder. */
export interface BackorderedVariantsQuery {
  product_ids?: string[]
  location_ids?: string[]
  q?: string
  order: { column: BackorderedVariantsColumn; descending: boolean }
  limit: number
  offset: number
}

export type BackorderedVariantsColumn =
  "product_title" | "sku" | "required_quantity" | "orders_count" | "oldest_ordered_at"

/** One variant on backorder; titles as the orders have them, so that a deleted product is still named. */
export interface BackorderedVariant {
  variant_id: string | null
  product_id: string | null
  product_title: string | null
  variant_title: string | null
  sku: string | null
  thumbnail: string | null
  required_quantity: number
  orders_count: number
  oldest_ordered_at: Date
  locations: { location_id: string | null; required_quantity: number }[]
}

/** One page of the variants on backorder, with how many there are in all. */
export async function readBackorderedVariants(
  sql: Sql,
  query: BackorderedVariantsQuery
): Promise<{ rows: BackorderedVariant[]; count: number }> {
  const direction = query.order.descending ? "desc" : "asc"
  const filtered = `
     waiting as (
       select line.variant_id, line.product_id, line.location_id, line.outstanding_quantity, backorder.order_id,
              backorder.ordered_at, sold.product_title, sold.variant_title, sold.variant_sku, sold.thumbnail
         from backorder_line line
         join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
         left join order_line_item sold on sold.id = line.line_item_id
        where line.outstanding_quantity > 0 and line.deleted_at is null
          ${query.product_ids ? "and line.product_id = any(:products)" : ""}
          ${query.location_ids ? "and line.location_id = any(:locations)" : ""}
          ${
            query.q
              ? `and (sold.product_title ilike :q or sold.variant_title ilike :q or sold.variant_sku ilike :q)`
              : ""
          })`
  const bindings = {
    ...(query.product_ids && { products: query.product_ids }),
    ...(query.location_ids && { locations: query.location_ids }),
    ...(query.q && { q: `%${escapeLike(query.q)}%` }),
  }
  const [total] = await sql<{ count: string }>(
    `with ${filtered} select count(*) from (select distinct variant_id, product_id from waiting) variant`,
    bindings
  )
  const rows = await sql<BackorderedVariant & { required_quantity: string; orders_count: string }>(
    `with ${filtered},
     place as (
       select variant_id, product_id, location_id, sum(outstanding_quantity) as quantity
         from waiting group by 1, 2, 3),
     variant as (
       select variant_id, product_id, max(product_title) as product_title, max(variant_title) as variant_title,
              max(variant_sku) as sku, max(thumbnail) as thumbnail, sum(outstanding_quantity) as required_quantity,
              count(distinct order_id) as orders_count, min(ordered_at) as oldest_ordered_at
         from waiting group by 1, 2)
     select variant.*,
            (select json_agg(json_build_object('location_id', place.location_id,
                                               'required_quantity', place.quantity) order by place.quantity desc)
               from place
              where place.variant_id is not distinct from variant.variant_id
                and place.product_id is not distinct from variant.product_id) as locations
       from variant
      order by variant.${query.order.column} ${direction} nulls last, variant.variant_id
      limit :limit offset :offset`,
    { ...bindings, limit: query.limit, offset: query.offset }
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      required_quantity: Number(row.required_quantity),
      orders_count: Number(row.orders_count),
    })),
    count: Number(total.count),
  }
}
