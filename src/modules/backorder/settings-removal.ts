import { deleteEntries } from "./entry-rows"
import { noteOwnDates } from "./own-dates"
import { readSettings } from "./settings-store"
import type { Sql } from "./sql"

/** Which settings to remove: those of products, and the own limits of variants. */
export interface RemovalTargets {
  product_ids: string[]
  variant_ids: string[]
}

/** Whole rows as Postgres writes them, for `putBackSettings` to put back under their ids, and the entries it takes back. */
export type RemovedSettings = Record<(typeof TABLES)[number], object[]> & { noted_entries: string[] }

const TABLES = ["backorder_settings", "backorder_variant_limit", "backorder_known_variant"] as const

/**
 * Deletes the settings of products, the limits of variants, and that the variants of both were met: a product that is set up
 * again is new. That their date is gone stands in the history of the lines that depend on it. In the transaction and under
 * the lock of the caller.
 *
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 */
export async function removeSettings(
  sql: Sql,
  { product_ids, variant_ids }: RemovalTargets,
  today: string
): Promise<RemovedSettings> {
  const dates = (await readSettings(sql, product_ids)).map((before) => ({
    product_id: before.product_id,
    before,
    after: { expected_on: null },
  }))
  const remove = async (table: (typeof TABLES)[number], which: string) => {
    const rows = await sql<{ row: object }>(
      `delete from ${table} where (${which}) and deleted_at is null returning to_jsonb(${table}) as row`,
      { product_ids, variant_ids }
    )
    return rows.map(({ row }) => row)
  }
  const [ofProducts, ofVariants] = ["product_id = any(:product_ids)", "variant_id = any(:variant_ids)"]
  return {
    backorder_settings: await remove("backorder_settings", ofProducts),
    backorder_variant_limit: await remove("backorder_variant_limit", ofVariants),
    backorder_known_variant: await remove("backorder_known_variant", `${ofProducts} or ${ofVariants}`),
    noted_entries: await noteOwnDates(sql, dates, today),
  }
}

/** Undoes a removal. What somebody has set up again since then is kept. */
export async function putBackSettings(sql: Sql, removed: RemovedSettings): Promise<void> {
  for (const table of TABLES) {
    await sql(
      `insert into ${table}
       select * from jsonb_populate_recordset(cast(null as ${table}), cast(:rows as jsonb)) on conflict do nothing`,
      { rows: JSON.stringify(removed[table]) }
    )
  }
  await deleteEntries(sql, removed.noted_entries)
}
