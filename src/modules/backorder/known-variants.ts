import type { VariantSwitch } from "./domain/variant-switch"
import { rowId } from "./row-ids"
import type { Sql } from "./sql"

/** Remembers that variants have been met, and how they were then. @returns the ids of those that were not known before. */
export async function noteVariants(sql: Sql, variants: VariantSwitch[]): Promise<string[]> {
  const rows = variants.map(({ id, product_id, allow_backorder }) => ({
    id: rowId("boknv"),
    variant_id: id,
    product_id,
    was_allowed: allow_backorder,
  }))
  const noted = await sql<{ variant_id: string }>(
    `insert into backorder_known_variant (id, variant_id, product_id, was_allowed)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(
              id text, variant_id text, product_id text, was_allowed boolean)
     on conflict (variant_id) where deleted_at is null do nothing
     returning variant_id`,
    { rows: JSON.stringify(rows) }
  )
  return noted.map(({ variant_id }) => variant_id)
}

/** Makes variants new again. */
export async function forgetVariants(sql: Sql, variantIds: string[]): Promise<void> {
  await sql(`delete from backorder_known_variant where variant_id = any(:variantIds) and deleted_at is null`, {
    variantIds,
  })
}
