import type { TargetNames } from "../domain/csv/row"
import type { FoundTarget } from "../domain/csv/target"
import type { Sql } from "../sql"

/** What the names of rows stand for, one answer a row, in the same order. */
export async function readTargets(sql: Sql, names: TargetNames[]): Promise<FoundTarget[]> {
  return sql<FoundTarget>(
    `select by_id.id as by_id, by_handle.id as by_handle,
            by_variant.product_id as by_variant_id,
            by_sku.product_id as by_sku, by_sku.id as sku_variant_id, coalesce(by_variant.id, by_sku.id) as variant_id,
            (select cast(count(*) as int) from product_variant sibling
              where sibling.product_id = coalesce(by_variant.product_id, by_sku.product_id)
                and sibling.deleted_at is null) as variants,
            coalesce(x_cart.product_id, x_cart_product.id, x_cart_variant.product_id) as by_x_cart
       from jsonb_to_recordset(cast(:names as jsonb)) as given(
              n int, product_id text, product_handle text, variant_id text, variant_sku text, x_cart_sku text, x_cart_variant_sku text)
       left join product by_id on by_id.id = given.product_id and by_id.deleted_at is null
       left join product by_handle on by_handle.handle = given.product_handle and by_handle.deleted_at is null
       left join product_variant by_variant on by_variant.id = given.variant_id and by_variant.deleted_at is null
       left join product_variant by_sku on by_sku.sku = given.variant_sku and by_sku.deleted_at is null
       left join product_variant x_cart on x_cart.sku = given.x_cart_sku and x_cart.deleted_at is null
       left join lateral (
         select id from product
          where handle in (given.x_cart_sku, lower(given.x_cart_sku)) and deleted_at is null
          order by handle = given.x_cart_sku desc limit 1) x_cart_product on true
       left join product_variant x_cart_variant
         on x_cart_variant.sku = given.x_cart_variant_sku and x_cart_variant.deleted_at is null
      order by given.n`,
    { names: JSON.stringify(names.map((name, n) => ({ n, ...name }))) }
  )
}

/** What products and variants are called, by their ids: a variant by its SKU where it has one. */
export async function readNames(sql: Sql, ids: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>(
    `select id, title as name from product where id = any(:ids)
     union all
     select id, coalesce(sku, title) from product_variant where id = any(:ids)`,
    { ids }
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Which products of the good rows of an import are not there any more. */
export async function readGoneProducts(sql: Sql, importId: string): Promise<{ row: number }[]> {
  return sql(
    `select min(row) as row from backorder_import_row
      where import_id = :importId and problems is null and deleted_at is null and product_id is not null
        and not exists (select 1 from product where product.id = product_id and product.deleted_at is null)
      group by product_id order by 1 limit 10`,
    { importId }
  )
}

/** A variant to switch; `variant_id` is `null` for a product whose variants are right already. */
export interface VariantToSwitch {
  product_id: string
  variant_id: string | null
}

/**
 * Variants whose `allow_backorder` an import has to switch, of the next `limit` products after one: on, of products that it
 * says are on, also where they were and core's own import has switched a variant off; off, of products that it is about to switch off.
 */
export async function readVariantsToSwitch(
  sql: Sql,
  importId: string,
  { on, after, limit }: { on: boolean; after: string; limit: number }
): Promise<VariantToSwitch[]> {
  const flipped = on
    ? `says->'change'->>'enabled' = 'true'`
    : `says->'change'->>'enabled' = 'false' and exists (
         select 1 from backorder_settings settings
          where settings.product_id = backorder_import_row.product_id and settings.enabled
            and settings.deleted_at is null)`
  return sql<VariantToSwitch>(
    `select page.product_id, variant.id as variant_id
       from (select distinct product_id from backorder_import_row
              where import_id = :importId and problems is null and deleted_at is null and product_id > :after
                and ${flipped}
              order by product_id limit :limit) page
       left join product_variant variant
         on variant.product_id = page.product_id and variant.allow_backorder = :was and variant.deleted_at is null
      order by page.product_id`,
    { importId, was: !on, after, limit }
  )
}

/** Which of the products have a variant that core does not let on backorder. */
export async function readPartlyOff(sql: Sql, productIds: string[]): Promise<{ product_id: string }[]> {
  return sql(
    `select distinct product_id from product_variant
      where product_id = any(:productIds) and not allow_backorder and deleted_at is null`,
    { productIds }
  )
}

/** A product or a variant of it with settings, as a row of an export. */
export interface ExportedRow {
  product_id: string
  handle: string
  /** Of a variant with a maximum of its own; `null` on the product's row. */
  variant_id: string | null
  sku: string | null
  settings_id: string
  enabled: boolean
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
  limit_to_incoming: boolean | null
}

/** The next `limit` products with settings after an id, each followed by its variants with a maximum of their own. */
export async function readExportPage(sql: Sql, after: string, limit: number): Promise<ExportedRow[]> {
  return sql<ExportedRow>(
    `with page as (
       select settings.*, product.handle
         from backorder_settings settings
         join product on product.id = settings.product_id and product.deleted_at is null
        where settings.deleted_at is null and settings.product_id > :after
        order by settings.product_id limit :limit)
     select product_id, handle, null as variant_id, null as sku, id as settings_id, enabled, promo, max_quantity, expected_on,
            limit_to_incoming from page
     union all
     select page.product_id, page.handle, variant.id, variant.sku, page.id, null, null, own.max_quantity, null, null
       from page
       join product_variant variant on variant.product_id = page.product_id and variant.deleted_at is null
       join backorder_variant_limit own on own.variant_id = variant.id and own.deleted_at is null
      order by product_id, variant_id nulls first`,
    { after, limit }
  )
}
