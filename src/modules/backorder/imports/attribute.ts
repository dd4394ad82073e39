import type { Column } from "../domain/csv/columns"
import type { Sql } from "../sql"

/*
 * What a row sets may be meant for the variant that it names or for its whole product. Other rows of the file tell which,
 * wherever they stand, so that it is decided when all of them are in Postgres.
 */

/**
 * The variant of a product that has no other stands for the product: a maximum goes to the product, in place of one of
 * the variant's own. Not where the file has a row for the product as well, as an export of settings has.
 */
export async function giveToProducts(sql: Sql, importId: string): Promise<void> {
  await sql(
    `update backorder_import_row staged
        set says = says || jsonb_build_object(
              'change', says->'change' || jsonb_build_object('max_quantity', says->'limits'->(says->'variant'->>'id')),
              'limits', jsonb_build_object(says->'variant'->>'id', null))
      where import_id = :importId and problems is null and deleted_at is null
        and says->'variant'->>'of' = '1' and says->'limits' <> '{}'
        and not exists (
          select 1 from backorder_import_row other
           where other.import_id = :importId and other.product_id = staged.product_id and other.deleted_at is null
             and other.says->'variant' = 'null')`,
    { importId }
  )
}

/**
 * A row that names one variant of several, and sets what only the product has, would do more than it says. It does not
 * where another row says the same of the product, where the rows of all its variants do, or where it is the first row of
 * a product whose variants are all in the file, as in an export of products.
 */
export async function markTooWide(sql: Sql, importId: string, columns: Column[]): Promise<void> {
  await sql(
    `with good as (
       select row, product_id, says, says->'variant'->>'id' as variant_id, cast(says->'variant'->>'of' as int) as variants
         from backorder_import_row where import_id = :importId and problems is null and deleted_at is null),
     said as (
       select good.*, entry.key, entry.value
         from good, jsonb_each((says->'change') - 'max_quantity' || (says->'translations')) entry),
     agreed as (
       select product_id, key, value, bool_or(variant_id is null) as by_product, count(distinct variant_id) as variants
         from said group by 1, 2, 3),
     head as (
       select product_id, min(row) as row, count(distinct variant_id) as variants from good group by 1),
     wide as (
       select said.row, jsonb_agg(jsonb_build_object(
                'column', coalesce(cast(:headers as jsonb)->>said.key, cast(:headers as jsonb)->>'promo'),
                'code', case when said.key = 'enabled' then 'switch_of_the_whole_product' else 'of_the_whole_product' end,
                'values', jsonb_build_object('variants', said.variants),
                'message', 'This is set for a whole product, and the row names one of its ' || said.variants
                  || ' variants: name the product by its id or handle instead, and leave the variant out'
                  || case when said.key = 'enabled'
                       then '. A single variant is switched by "Allow backorder" on its own page' else '' end)) as problems
         from said join agreed using (product_id, key, value) join head using (product_id)
        where said.variants > 1 and not agreed.by_product and agreed.variants < said.variants
          and not (says->>'names_product' = 'true' and head.row = said.row and head.variants = said.variants)
        group by said.row)
     update backorder_import_row staged set problems = wide.problems
       from wide where staged.import_id = :importId and staged.row = wide.row and staged.deleted_at is null`,
    {
      importId,
      headers: JSON.stringify(Object.fromEntries(columns.map(({ field, header }) => [field, header]).reverse())),
    }
  )
}
