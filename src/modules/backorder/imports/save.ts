import { MedusaError } from "@medusajs/framework/utils"
import type { Sql, Transact } from "../sql"
import { readGoneProducts } from "../core-tables/import-targets"
import { mergeSays } from "../domain/csv/plan"
import { pages } from "../pages"
import { refusal } from "../refusal"
import { restoreSettings, saveSettings, type ProductChange } from "../settings-store"
import { noteSaved } from "./imports"
import { readProductRows, writeBefore, type ProductRows } from "./rows"

export const PRODUCTS_AT_ONCE = 1_000

/**
 * Saves the good rows of an import, all of them or none, in the transaction and under the lock of the caller. What was
 * there before is kept beside the rows.
 *
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 * @param onProgress - told how many products have been saved so far.
 * @throws MedusaError INVALID_DATA when something has changed since the file was read, so that a row cannot be saved.
 */
export async function saveImport(
  sql: Sql,
  importId: string,
  today: string,
  onProgress: (done: number) => void
): Promise<void> {
  const gone = await readGoneProducts(sql, importId)
  if (gone.length) {
    const rows = gone.map(({ row }) => row).join(", ")
    const message = `The products of rows ${rows} have been deleted since the file was read. Upload it again.`
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "products_deleted_since", values: { rows } })
  }
  let done = 0
  for await (const page of productPages((work) => work(sql), importId)) {
    const saved = await saveSettings(sql, page.map(changeOf), today)
    await writeBefore(
      sql,
      importId,
      saved.map(({ product_id, before, limits_before }) => ({
        product_id,
        before: { settings: before, limits: limits_before },
      }))
    )
    onProgress((done += page.length))
  }
  await noteSaved(sql, importId, true)
}

/** Puts back what an import has saved. */
export async function restoreImport(sql: Sql, importId: string): Promise<void> {
  for await (const page of productPages((work) => work(sql), importId)) {
    await restoreSettings(
      sql,
      page.flatMap(({ product_id, before }) =>
        before ? [{ product_id, before: before.settings, limits_before: before.limits }] : []
      )
    )
  }
  await noteSaved(sql, importId, false)
}

/** The products of the good rows, a thousand at a time. */
export function productPages(run: Transact, importId: string): AsyncIterable<ProductRows[]> {
  return pages((last) => run((sql) => readProductRows(sql, importId, last?.product_id ?? "", PRODUCTS_AT_ONCE)))
}

function changeOf({ product_id, rows }: ProductRows): ProductChange {
  const { change, limits } = mergeSays(rows.map(({ says }) => says))
  const variants = Object.entries(limits).map(([id, max_quantity]) => ({ id, max_quantity }))
  return { product_id, change, variants }
}
