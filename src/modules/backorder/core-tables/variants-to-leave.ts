import type { VariantSwitch } from "../domain/variant-switch"
import type { Sql } from "../sql"

/**
 * The next `limit` variants after an id that sell out of stock only because of this plugin: those that are on, of
 * products available for backorder, and were not on before. One that the plugin has not met yet counts as off before.
 */
export async function readVariantsToLeave(
  sql: Sql,
  { after, limit }: { after: string; limit: number }
): Promise<VariantSwitch[]> {
  return sql<VariantSwitch>(
    `select variant.id, variant.product_id, variant.allow_backorder
       from backorder_settings settings
       join product_variant variant
         on variant.product_id = settings.product_id and variant.allow_backorder and variant.deleted_at is null
      where settings.enabled and settings.deleted_at is null and variant.id > :after
        and not exists (select 1 from backorder_known_variant known
                         where known.variant_id = variant.id and known.was_allowed and known.deleted_at is null)
      order by variant.id limit :limit`,
    { after, limit }
  )
}
