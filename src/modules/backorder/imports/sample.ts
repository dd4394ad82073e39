import { readNames } from "../core-tables/import-targets"
import { changesOf, type RowChange } from "../domain/csv/changes"
import type { Sql } from "../sql"
import { readStored, type Translations } from "./compare"
import { readChangingRows, type ProductRows } from "./rows"

/** A row of a file that changes something, before any of it is applied. `of` names a variant, or is a locale. */
export interface SampleRow {
  row: number
  product_title: string | null
  changes: RowChange[]
}

/** Enough to see whether the file means what its owner does. */
const SAMPLED_ROWS = 10

/** What the first rows of an import would change. */
export async function readSample(
  sql: Sql,
  importId: string,
  readTranslations: (productIds: string[]) => Promise<Translations>
): Promise<SampleRow[]> {
  const rows = await readChangingRows(sql, importId, SAMPLED_ROWS)
  const pages: ProductRows[] = rows.map(({ product_id, ...row }) => ({ product_id, rows: [row], before: null }))
  const productIds = rows.map(({ product_id }) => product_id)
  const stored = await readStored(sql, pages, await readTranslations(productIds))
  const names = await readNames(sql, [...productIds, ...rows.flatMap(({ says }) => Object.keys(says.limits))])
  return rows.map(({ row, product_id, says }) => ({
    row,
    product_title: names.get(product_id) ?? null,
    changes: changesOf(says, stored(product_id)).map((change) => ({
      ...change,
      of: change.field === "variant_max_quantity" ? (names.get(change.of ?? "") ?? null) : change.of,
    })),
  }))
}
