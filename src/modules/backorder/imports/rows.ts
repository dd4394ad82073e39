import type { Sql } from "../sql"
import type { Problem } from "../domain/csv/headers"
import type { RowSays, Says } from "../domain/csv/says"
import { rowId } from "../row-ids"
import type { SavedChange } from "../settings-store"

/*
 * The rows of an import in SQL, a thousand at a time: a file of a hundred thousand products stays in Postgres and never
 * in memory. Nothing here is soft-deleted; `deleted_at is null` is what lets Postgres take the indexes.
 */

export interface StagedRow {
  row: number
  product_id: string | null
  says: RowSays
  problems: Omit<Problem, "row">[] | null
}

/** What a product and its translations were before an import changed them. */
export interface Before {
  settings: SavedChange["before"]
  limits: SavedChange["limits_before"]
  translations?: Record<string, string | null>
}

export interface ProductRows {
  product_id: string
  rows: { row: number; says: Says }[]
  before: Before | null
}

export async function insertRows(sql: Sql, importId: string, rows: StagedRow[]): Promise<void> {
  await sql(
    `insert into backorder_import_row (id, import_id, row, product_id, says, problems)
     select id, :importId, row, product_id, says, problems
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(
         id text, row int, product_id text, says jsonb, problems jsonb)`,
    { importId, rows: JSON.stringify(rows.map((row) => ({ id: rowId("boimr"), ...row }))) }
  )
}

/**
 * Has Postgres look at what was inserted, as it would by itself within a minute. Until then it takes an import for a few
 * hundred rows, and sorts all that are left of it for every thousand products.
 */
export async function refreshStatistics(sql: Sql): Promise<void> {
  await sql("analyze backorder_import_row")
}

/** Good rows that say different things about the same product, variant or translation are good no more. */
export async function markConflicts(sql: Sql, importId: string): Promise<void> {
  await sql(
    `with said as (
       select row, product_id, 'setting ' || entry.key as key, entry.value
         from backorder_import_row, jsonb_each(says->'change') entry
        where import_id = :importId and problems is null and deleted_at is null
       union all
       select row, product_id, 'limit ' || entry.key, entry.value
         from backorder_import_row, jsonb_each(says->'limits') entry
        where import_id = :importId and problems is null and deleted_at is null
       union all
       select row, product_id, 'translation ' || entry.key, entry.value
         from backorder_import_row, jsonb_each(says->'translations') entry
        where import_id = :importId and problems is null and deleted_at is null),
     conflict as (
       select product_id, array_agg(distinct row order by row) as rows
         from said where (product_id, key) in (
           select product_id, key from said group by 1, 2 having count(distinct value) > 1)
        group by product_id)
     update backorder_import_row staged
        set problems = jsonb_build_array(jsonb_build_object('column', null, 'code', 'rows_disagree',
              'values', jsonb_build_object('rows', array_to_string(conflict.rows[1:5], ', ')
                || case when cardinality(conflict.rows) > 5 then ', …' else '' end),
              'message', 'Rows ' || array_to_string(conflict.rows[1:5], ', ')
                || case when cardinality(conflict.rows) > 5 then ' and more' else '' end
                || ' say different things about the same product: leave one of them in'))
       from conflict
      where staged.import_id = :importId and staged.row = any(conflict.rows) and staged.deleted_at is null`,
    { importId }
  )
}

/** The good rows of the next `limit` products after an id. */
export async function readProductRows(
  sql: Sql,
  importId: string,
  after: string,
  limit: number
): Promise<ProductRows[]> {
  return readGroups(sql, { importId, after, limit }, "true")
}

/** The good rows of the next `limit` products after an id whose rows translate the promo. */
export async function readTranslatedRows(
  sql: Sql,
  importId: string,
  after: string,
  limit: number
): Promise<ProductRows[]> {
  return readGroups(sql, { importId, after, limit }, "says->'translations' <> '{}'")
}

function readGroups(
  sql: Sql,
  bindings: { importId: string; after: string; limit: number },
  which: string
): Promise<ProductRows[]> {
  return sql<ProductRows>(
    `select product_id, json_agg(json_build_object('row', row, 'says', says) order by row) as rows,
            (array_agg(before))[1] as before
       from backorder_import_row
      where import_id = :importId and problems is null and deleted_at is null and product_id > :after and ${which}
      group by product_id order by product_id limit :limit`,
    bindings
  )
}

/** The first rows that change something, in the order of the file. */
export async function readChangingRows(
  sql: Sql,
  importId: string,
  limit: number
): Promise<{ row: number; product_id: string; says: Says }[]> {
  return sql(
    `select row, product_id, says from backorder_import_row
      where import_id = :importId and problems is null and changes and deleted_at is null order by row limit :limit`,
    { importId, limit }
  )
}

/** Keeps what the comparison with the stored settings came to. */
export async function markRows(
  sql: Sql,
  importId: string,
  rows: { row: number; changes: boolean; problems: StagedRow["problems"] }[]
): Promise<void> {
  await sql(
    `update backorder_import_row staged set changes = given.changes, problems = given.problems
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(row int, changes boolean, problems jsonb)
      where staged.import_id = :importId and staged.row = given.row and staged.deleted_at is null`,
    { importId, rows: JSON.stringify(rows) }
  )
}

/** Keeps what products were before the import changed them. */
export async function writeBefore(
  sql: Sql,
  importId: string,
  before: { product_id: string; before: Before }[]
): Promise<void> {
  await sql(
    `update backorder_import_row staged set before = given.before
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(product_id text, before jsonb)
      where staged.import_id = :importId and staged.product_id = given.product_id and staged.deleted_at is null`,
    { importId, rows: JSON.stringify(before) }
  )
}

/** Counts of rows, and of the products of the good ones. */
export interface RowCounts {
  rows: number
  to_update: number
  unchanged: number
  rows_with_errors: number
  errors_count: number
  products: number
}

export async function countRows(sql: Sql, importId: string): Promise<RowCounts> {
  const [counts] = await sql<Record<keyof RowCounts, string>>(
    `select count(*) as rows,
            count(*) filter (where problems is null and changes) as to_update,
            count(*) filter (where problems is null and not changes) as unchanged,
            count(*) filter (where problems is not null) as rows_with_errors,
            coalesce(sum(jsonb_array_length(problems)), 0) as errors_count,
            count(distinct product_id) filter (where problems is null) as products
       from backorder_import_row where import_id = :importId and deleted_at is null`,
    { importId }
  )
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count)])) as unknown as RowCounts
}

/** The problems of the next `limit` rows after a row, in the order of the file. */
export async function readProblems(sql: Sql, importId: string, afterRow: number, limit: number): Promise<Problem[]> {
  const rows = await sql<{ row: number; problems: Omit<Problem, "row">[] }>(
    `select row, problems from backorder_import_row
      where import_id = :importId and problems is not null and row > :afterRow and deleted_at is null order by row limit :limit`,
    { importId, afterRow, limit }
  )
  return rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem })))
}

export async function deleteRows(sql: Sql, importIds: string[]): Promise<void> {
  await sql(`delete from backorder_import_row where import_id = any(:importIds) and deleted_at is null`, { importIds })
}
