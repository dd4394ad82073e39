import type { VariantSwitch } from "../domain/variant-switch"
import type { Sql } from "../sql"

/** Which products or variants to look at; neither = all there are. */
export interface VariantScope {
  product_ids?: string[]
  variant_ids?: string[]
}

/**
 * The next `limit` variants after an id which the plugin has not met yet, of products that are available for backorder.
 *
 * Core's rows decide, not the event that tells of them: most ways to add a variant in core (with its product, in a batch,
 * in an import) say nothing about the variant itself. Known by id rather than by date: of two variants that are added at
 * once, the older one may become visible last.
 */
export async function readNewVariants(
  sql: Sql,
  { product_ids, variant_ids }: VariantScope,
  { after, limit }: { after: string; limit: number }
): Promise<VariantSwitch[]> {
  return sql<VariantSwitch>(
    `select variant.id, variant.product_id, variant.allow_backorder
       from backorder_settings settings
       join product_variant variant on variant.product_id = settings.product_id and variant.deleted_at is null
      where settings.enabled and settings.deleted_at is null and variant.id > :after
        ${product_ids ? "and settings.product_id = any(:product_ids)" : ""}
        ${variant_ids ? "and variant.id = any(:variant_ids)" : ""}
        and not exists (select 1 from backorder_known_variant known
                         where known.variant_id = variant.id and known.deleted_at is null)
      order by variant.id limit :limit`,
    { after, limit, ...(product_ids && { product_ids }), ...(variant_ids && { variant_ids }) }
  )
}
