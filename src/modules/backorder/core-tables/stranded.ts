import type { Sql } from "../sql"

/**
 * Units of open order lines, by variant id, that are reserved of an inventory item which the variant was made of and is not
 * any more. Core dismisses the item of a variant whose stock is not managed any more, and makes a new one when it is managed
 * again; it takes what it ships from the old one, whose place in the queue the orders keep. A variant whose stock is not
 * managed has none.
 *
 * Led by the few items that a variant has lost, so that it grows with what is reserved of them and not with all that was
 * ever sold.
 */
export async function readStrandedUnits(sql: Sql, variantIds: string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variant_id: string; quantity: string }>(
    `with held as (
       select former.variant_id, reservation.line_item_id, former.inventory_item_id,
              max(item.quantity - item.fulfilled_quantity) as open_quantity,
              sum(reservation.quantity) / nullif(max(former.required_quantity), 0) as units
         from product_variant variant
         join product_variant_inventory_item former on former.variant_id = variant.id and former.deleted_at is not null
         join reservation_item reservation
           on reservation.inventory_item_id = former.inventory_item_id and reservation.deleted_at is null
         join order_line_item sold on sold.id = reservation.line_item_id and sold.variant_id = variant.id
         join order_item item on item.item_id = sold.id and item.deleted_at is null
         join "order" placed on placed.id = item.order_id and placed.version = item.version
        where variant.id = any(:variants) and variant.manage_inventory and variant.deleted_at is null
          and placed.canceled_at is null
        group by 1, 2, 3)
     select variant_id, sum(units) as quantity
       from (select variant_id, line_item_id, least(max(open_quantity), max(units)) as units from held group by 1, 2) line
      group by 1`,
    { variants: variantIds }
  )
  return new Map(rows.map(({ variant_id, quantity }) => [variant_id, Number(quantity)]))
}
