import type { Sql } from "../sql"

/** Ids that an event names. A deleted reservation or level still tells its inventory item. */
export interface Touched {
  order_ids?: string[]
  reservation_ids?: string[]
  level_ids?: string[]
  inventory_item_ids?: string[]
  product_ids?: string[]
}

/** What a reconcile after an event looks at. */
export type TouchedScope = ReconcileScope & { inventory_item_ids: string[] }

/** What to reconcile: `inventory_item_ids` `null` = everything. */
export interface ReconcileScope {
  inventory_item_ids: string[] | null
  order_ids: string[]
}

/**
 * The inventory items behind what an event names, as far as backorders depend on them: items of products that have
 * settings, or of lines that are tracked.
 */
export async function readTouchedItems(sql: Sql, touched: Touched): Promise<string[]> {
  const rows = await sql<{ inventory_item_id: string }>(
    `with named as (
       select inventory_item_id from reservation_item where id = any(:reservations)
       union select inventory_item_id from inventory_level where id = any(:levels)
       union select unnest(cast(:items as text[]))
       union select part.inventory_item_id
         from product_variant variant
         join product_variant_inventory_item part on part.variant_id = variant.id
        where variant.product_id = any(:products)
       union select part.inventory_item_id
         from order_item
         join order_line_item line on line.id = order_item.item_id
         join product_variant_inventory_item part on part.variant_id = line.variant_id
        where order_item.order_id = any(:orders) and order_item.deleted_at is null
       union select reservation.inventory_item_id
         from order_item
         join reservation_item reservation on reservation.line_item_id = order_item.item_id
        where order_item.order_id = any(:orders) and order_item.deleted_at is null and reservation.deleted_at is null
     )
     select inventory_item_id from named
     where exists (
       select 1 from product_variant_inventory_item part
       join product_variant variant on variant.id = part.variant_id
       where part.inventory_item_id = named.inventory_item_id
         and (exists (select 1 from backorder_settings settings
                       where settings.product_id = variant.product_id and settings.deleted_at is null)
           or exists (select 1 from backorder_line line
                       where line.variant_id = variant.id and line.outstanding_quantity > 0
                         and line.deleted_at is null)))`,
    {
      reservations: touched.reservation_ids ?? [],
      levels: touched.level_ids ?? [],
      items: touched.inventory_item_ids ?? [],
      orders: touched.order_ids ?? [],
      products: touched.product_ids ?? [],
    }
  )
  return rows.map((row) => row.inventory_item_id)
}
