import type { Sql } from "../sql"
import { readPartlyOff } from "../core-tables/import-targets"
import { readProductsWithIncoming } from "../core-tables/products-with-incoming"
import { planProduct } from "../domain/csv/plan"
import type { Stored } from "../domain/csv/says"
import { settingsOf } from "../domain/settings"
import { readSettings, readVariantLimits } from "../settings-store"
import { markRows, type ProductRows } from "./rows"

/** Translations of promos by product id: the text by locale. */
export type Translations = Map<string, Record<string, string>>

/**
 * Compares the rows of some products with what is stored, and keeps which would change something and which cannot be
 * saved.
 *
 * @param promoColumn - the header of the column that a promo's problem is named with.
 */
export async function comparePage(
  sql: Sql,
  importId: string,
  page: ProductRows[],
  translations: Translations,
  promoColumn: string | null
): Promise<void> {
  const stored = await readStored(sql, page, translations)
  const marks = page.flatMap((product) => {
    const { rows, problem } = planProduct(product.rows, stored(product.product_id))
    const problems =
      problem === null ? null : [{ column: promoColumn, ...problem, message: capitalize(problem.message) }]
    return rows.map(({ row, changes }) => ({ row, changes: changes && !problem, problems }))
  })
  await markRows(sql, importId, marks)
}

/** What is stored of the products of some rows, by their ids. */
export async function readStored(
  sql: Sql,
  page: ProductRows[],
  translations: Translations
): Promise<(productId: string) => Stored> {
  const productIds = page.map(({ product_id }) => product_id)
  const settings = await readSettings(sql, productIds)
  const partlyOff = new Set((await readPartlyOff(sql, productIds)).map(({ product_id }) => product_id))
  const withIncoming = await readProductsWithIncoming(sql, productIds)
  const byProduct = new Map(settings.map((row) => [row.product_id, settingsOf(row)]))
  const variantIds = page.flatMap(({ rows }) => rows.flatMap(({ says }) => Object.keys(says.limits)))
  const limits = await readVariantLimits(sql, variantIds)
  const byVariant = Object.fromEntries(limits.map(({ id, max_quantity }) => [id, max_quantity]))
  return (productId) => ({
    settings: byProduct.get(productId) ?? null,
    limits: byVariant,
    translations: translations.get(productId) ?? {},
    has_incoming: withIncoming.has(productId),
    partly_off: partlyOff.has(productId),
  })
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
