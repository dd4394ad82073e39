import type { Sql } from "../sql"
import { coverage } from "./coverage"
import { PROMISE } from "./promise"
import { openLine } from "./queue"

/** An order that a delivery is promised to, and how much of the inventory item it gets of it. */
export interface PromisedOrder {
  order_id: string
  display_id: number | null
  custom_display_id: string | null
  ordered_at: Date
  quantity: number
}

export interface PromisedOrders {
  orders: PromisedOrder[]
  /** How many there are in all. */
  count: number
}

/**
 * One page of the orders that a delivery is promised to, in the order in which stock serves them. None when it is late, received
 * or canceled.
 *
 * @param delivery - with the inventory item that it brings.
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 */
export async function readPromisedOrders(
  sql: Sql,
  { id, inventory_item_id }: { id: string; inventory_item_id: string },
  today: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<PromisedOrders> {
  const rows = await sql<PromisedRow>(
    `with ${coverage(true)}, ${PROMISE},
     promised as (
       select placed.id as order_id, placed.display_id, placed.custom_display_id, placed.created_at as ordered_at,
              sum(coming.amount) as quantity
         from coming ${openLine("coming.line_item_id")}
        where coming.incoming_id = :id group by placed.id),
     paged as (
       select promised.*, row_number() over (
                order by coalesce(backorder.priority, 0) desc, promised.ordered_at, promised.order_id) as place
         from promised
         left join backorder on backorder.order_id = promised.order_id and backorder.deleted_at is null)
     select total.count, paged.*
       from (select count(*) as count from promised) total
       left join paged on paged.place > :offset and paged.place <= cast(:offset as bigint) + :limit
      order by place`,
    { items: [inventory_item_id], orders: [], id, today, limit, offset }
  )
  const orders = rows.flatMap(({ order_id, display_id, custom_display_id, ordered_at, quantity }) =>
    order_id === null ? [] : { order_id, display_id, custom_display_id, ordered_at, quantity: Number(quantity) }
  )
  return { orders, count: Number(rows[0].count) }
}

/** All of it `null` but the count where the page has no order. */
interface PromisedRow extends Omit<PromisedOrder, "quantity" | "order_id"> {
  order_id: string | null
  quantity: string
  count: string
}
