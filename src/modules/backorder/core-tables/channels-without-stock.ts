import type { Sql } from "../sql"

/** A sales channel of a product, and those of its variants that cannot be sold there. */
export interface ChannelWithoutStock {
  id: string
  name: string
  variant_ids: string[]
}

/**
 * The sales channels of a product in which core refuses to sell some of its variants, also on backorder: it reserves where
 * a stock location of the channel has a level of the inventory item, and there is none, not even of 0. A variant whose
 * stock is not managed is sold everywhere.
 */
export async function readChannelsWithoutStock(sql: Sql, productId: string): Promise<ChannelWithoutStock[]> {
  return sql(
    `select channel.id, channel.name, array_agg(distinct variant.id order by variant.id) as variant_ids
       from product_sales_channel own
       join sales_channel channel
         on channel.id = own.sales_channel_id and channel.deleted_at is null and not channel.is_disabled
       join product_variant variant
         on variant.product_id = own.product_id and variant.deleted_at is null and variant.manage_inventory
       join product_variant_inventory_item part on part.variant_id = variant.id and part.deleted_at is null
      where own.product_id = :productId and own.deleted_at is null
        and not exists (
          select
            from sales_channel_stock_location near
            join stock_location location on location.id = near.stock_location_id and location.deleted_at is null
            join inventory_level level on level.location_id = location.id and level.deleted_at is null
           where near.sales_channel_id = channel.id and near.deleted_at is null
             and level.inventory_item_id = part.inventory_item_id)
      group by channel.id, channel.name
      order by channel.name, channel.id`,
    { productId }
  )
}
