import type { Sql } from "../sql"
import type { ToldByVariant } from "../domain/tell"

/**
 * What the shoppers of orders were told at their checkout, by order id, as the claim of the cart has kept it. An order
 * that is not there never had a claim, or it is gone.
 */
export async function readToldAtCheckout(sql: Sql, orderIds: string[]): Promise<Map<string, ToldByVariant>> {
  const rows = await sql<{ order_id: string; told: ToldByVariant | null }>(
    `select completed.order_id, claim.told
       from order_cart completed
       join backorder_claim claim on claim.cart_id = completed.cart_id and claim.deleted_at is null
      where completed.order_id = any(:orders) and completed.deleted_at is null`,
    { orders: orderIds }
  )
  const told = new Map<string, ToldByVariant>()
  for (const row of rows) {
    told.set(row.order_id, { ...told.get(row.order_id), ...row.told })
  }
  return told
}

/** A promo in a language, by the id of its settings and the locale. */
export type TranslatedPromos = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * The promos that core's Translation module has in the locales, as core applies them: a blank one is none. The table is
 * there only where the merchant has that module.
 */
export async function readTranslatedPromos(
  sql: Sql,
  settingsIds: string[],
  locales: string[]
): Promise<TranslatedPromos> {
  const promos = new Map<string, Map<string, string>>()
  const [table] = settingsIds.length && locales.length ? await sql<{ there: boolean }>(TRANSLATES) : []
  if (!table?.there) {
    return promos
  }
  const rows = await sql<{ settings_id: string; locale: string; promo: string }>(
    `select reference_id as settings_id, locale_code as locale, translations->>'promo' as promo
       from translation
      where reference_id = any(:settings) and locale_code = any(:locales) and deleted_at is null
        and trim(translations->>'promo') <> ''`,
    { settings: settingsIds, locales }
  )
  for (const { settings_id, locale, promo } of rows) {
    promos.set(settings_id, (promos.get(settings_id) ?? new Map<string, string>()).set(locale, promo))
  }
  return promos
}

const TRANSLATES = `select to_regclass('translation') is not null as there`
