import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../../modules/backorder/name"
import type { ExportedRow } from "../../modules/backorder/core-tables/import-targets"
import { COLUMN_NAMES } from "../../modules/backorder/domain/csv/columns"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import { readTranslations, storeLocales } from "../../workflows/imports/translations"

/**
 * The settings of all products as rows of a CSV file that an import takes back unchanged: one row a product, followed by
 * one for each variant that has a maximum of its own. An empty cell stands for nothing set.
 */
export async function* exportSettings(scope: MedusaContainer): AsyncIterable<string[]> {
  const locales = await storeLocales(scope)
  yield [...Object.values(COLUMN_NAMES), ...locales.map((locale) => `${COLUMN_NAMES.promo} ${locale}`)]
  for await (const page of backorderService(scope).imports.exportPages()) {
    const productIds = [...new Set(page.map(({ product_id }) => product_id))]
    const translations = locales.length ? await readTranslations(scope, productIds) : new Map()
    yield* page.map((row) => {
      const promos: Record<string, string> = row.variant_id === null ? (translations.get(row.product_id) ?? {}) : {}
      return [...cells(row), ...locales.map((locale) => escapeCell(promos[locale] ?? ""))]
    })
  }
}

/** In the order of `COLUMN_NAMES`. A variant's row says nothing but its maximum. */
function cells({
  product_id,
  handle,
  variant_id,
  sku,
  enabled,
  promo,
  max_quantity,
  expected_on,
  limit_to_incoming,
}: ExportedRow): string[] {
  const names = [product_id, escapeCell(handle), escapeCell(sku ?? "")]
  if (variant_id !== null) {
    return [...names, "", "", String(max_quantity), "", variant_id, ""]
  }
  const maximum = String(max_quantity ?? "unlimited")
  return [...names, String(enabled), escapeCell(promo ?? ""), maximum, expected_on ?? "", "", String(limit_to_incoming)]
}
