import { MedusaError } from "@medusajs/framework/utils"
import type { RefusalDetail } from "./domain/fault"
import { changeSettings, DEFAULT_SETTINGS, settingsOf, type Settings, type SettingsChange } from "./domain/settings"
import { refusal } from "./refusal"
import { readProductsWithIncoming } from "./core-tables/products-with-incoming"
import { forgetOwnDates, noteOwnDates } from "./own-dates"
import { rowId } from "./row-ids"
import type { Sql } from "./sql"

/** What to save for one product. `variants` sets or (with `null`) clears variants' own limits. */
export interface ProductChange {
  product_id: string
  change: SettingsChange
  variants?: VariantLimit[]
}

export interface VariantLimit {
  id: string
  max_quantity: number | null
}

/** What a save did to one product, enough to undo it. `before` is `null` when the product had no settings. */
export interface SavedChange {
  product_id: string
  before: Settings | null
  after: Settings
  limits_before: VariantLimit[]
}

/** The row of a product's settings. */
export type StoredSettings = Settings & { id: string; product_id: string }

/** The lock of everybody who writes settings. Saves are rare and short, so one for all of them is enough. */
export const SETTINGS_LOCK = "backorder:settings"

/**
 * Saves settings and variant limits in the transaction and under the lock of the caller, thousands at a time. What it does
 * to the date of a product stands in the history of the lines that depend on it.
 *
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 * @throws MedusaError INVALID_DATA naming every product that cannot be saved; then none is.
 */
export async function saveSettings(sql: Sql, changes: ProductChange[], today: string): Promise<SavedChange[]> {
  const rows = await readSettings(
    sql,
    changes.map((change) => change.product_id)
  )
  const stored = new Map(rows.map((row) => [row.product_id, settingsOf(row)]))
  const withIncoming = await readProductsWithIncoming(
    sql,
    changes.map((change) => change.product_id)
  )
  const applied = applyChanges(changes, stored, withIncoming)
  const limits = changes.flatMap((change) => change.variants ?? [])
  const before = new Map(
    (
      await readVariantLimits(
        sql,
        limits.map(({ id }) => id)
      )
    ).map(({ id, max_quantity }) => [id, max_quantity])
  )
  await writeVariantLimits(sql, limits)
  await writeSettings(sql, applied)
  await noteOwnDates(sql, applied, today)
  return applied.map((change, index) => ({
    ...change,
    limits_before: (changes[index].variants ?? []).map(({ id }) => ({ id, max_quantity: before.get(id) ?? null })),
  }))
}

/** Undoes a save. */
export async function restoreSettings(sql: Sql, saved: Omit<SavedChange, "after">[]): Promise<void> {
  await forgetOwnDates(
    sql,
    saved.map(({ product_id }) => product_id)
  )
  await sql(`delete from backorder_settings where product_id = any(:created) and deleted_at is null`, {
    created: saved.filter(({ before }) => !before).map(({ product_id }) => product_id),
  })
  await writeSettings(
    sql,
    saved.flatMap(({ product_id, before }) => (before ? [{ product_id, after: before }] : []))
  )
  await writeVariantLimits(
    sql,
    saved.flatMap((change) => change.limits_before)
  )
}

/** The settings of products, whether they are switched on or not. */
export async function readSettings(sql: Sql, productIds: string[]): Promise<StoredSettings[]> {
  return sql(
    `select id, product_id, enabled, promo, max_quantity, expected_on, limit_to_incoming
       from backorder_settings where product_id = any(:productIds) and deleted_at is null`,
    { productIds }
  )
}

/** The own limits of variants that have one. */
export async function readVariantLimits(sql: Sql, variantIds: string[]): Promise<VariantLimit[]> {
  return sql<VariantLimit>(
    `select variant_id as id, max_quantity
       from backorder_variant_limit where variant_id = any(:variantIds) and deleted_at is null`,
    { variantIds }
  )
}

/** Applies changes to what is stored. @param withIncoming - products of which deliveries say when they are expected. */
function applyChanges(
  changes: ProductChange[],
  stored: Map<string, Settings>,
  withIncoming: Set<string>
): Omit<SavedChange, "limits_before">[] {
  const problems: string[] = []
  const details: RefusalDetail[] = []
  const applied = changes.map(({ product_id, change }) => {
    const before = stored.get(product_id) ?? null
    const { next, problem } = changeSettings(before ?? DEFAULT_SETTINGS, change, withIncoming.has(product_id))
    if (problem) {
      const { code, message, values } = problem
      problems.push(changes.length > 1 ? `Product ${product_id}: ${message}` : message)
      details.push({ code, field: "promo", product_id, values })
    }
    return { product_id, before, after: next }
  })
  if (problems.length) {
    throw refusal(MedusaError.Types.INVALID_DATA, `Invalid request: ${problems.join("; ")}`, ...details)
  }
  return applied
}

async function writeSettings(sql: Sql, changes: Pick<SavedChange, "product_id" | "after">[]): Promise<void> {
  const rows = changes.map(({ product_id, after }) => ({ id: rowId("boset"), product_id, ...after }))
  await sql(
    `insert into backorder_settings as mine
       (id, product_id, enabled, promo, max_quantity, expected_on, limit_to_incoming, limited_since)
     select given.*, case when max_quantity is not null or limit_to_incoming then now() end
       from jsonb_to_recordset(cast(:rows as jsonb)) as given(
              id text, product_id text, enabled boolean, promo text, max_quantity int, expected_on text,
              limit_to_incoming boolean)
     on conflict (product_id) where deleted_at is null do update
       set enabled = excluded.enabled, promo = excluded.promo, max_quantity = excluded.max_quantity,
           expected_on = excluded.expected_on, limit_to_incoming = excluded.limit_to_incoming, updated_at = now(),
           limited_since = case when mine.limited_since is null or excluded.limited_since is null
                                then excluded.limited_since else mine.limited_since end`,
    { rows: JSON.stringify(rows) }
  )
}

async function writeVariantLimits(sql: Sql, limits: VariantLimit[]): Promise<void> {
  if (!limits.length) {
    return
  }
  const cleared = limits.filter(({ max_quantity }) => max_quantity === null).map(({ id }) => id)
  await sql(`delete from backorder_variant_limit where variant_id = any(:cleared) and deleted_at is null`, { cleared })
  const rows = limits.flatMap(({ id, max_quantity }) =>
    max_quantity === null ? [] : [{ id: rowId("bolim"), variant_id: id, max_quantity }]
  )
  await sql(
    `insert into backorder_variant_limit (id, variant_id, max_quantity)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(id text, variant_id text, max_quantity int)
     on conflict (variant_id) where deleted_at is null do update
       set max_quantity = excluded.max_quantity, updated_at = now()`,
    { rows: JSON.stringify(rows) }
  )
}
