import type { Sql } from "../sql"
import { openLine, openUnits } from "./queue"

/** A line of an order of which something is reserved and not fulfilled yet. */
export interface OpenLine {
  order_id: string
  line_item_id: string
  quantity: number
}

/** What to list of the orders that are ready to ship. */
export interface ReadyToShipQuery {
  /** Only these backorders. */
  ids?: string[]
  order_ids?: string[]
  product_ids?: string[]
  variant_ids?: string[]
  line_item_ids?: string[]
  /** Columns of `backorder`, the id among them so that it is total; they go into the statement as they are. */
  order: Record<string, "ASC" | "DESC">
  limit: number
  offset: number
}

/**
 * What can be sent is what was reserved: of a line whose stock nobody counts, such as a gift card, nobody says when. A line
 * of NaN or endless units is left out: Postgres takes either for more than any number, but not for 0 when it is subtracted
 * from itself.
 */
const IS_OPEN = `
  reservation.deleted_at is null and placed.canceled_at is null
  and ${openUnits("item")} > 0 and ${openUnits("item")} - ${openUnits("item")} = 0`

/** The open lines of orders; a canceled one has none. */
export async function readOpenLines(sql: Sql, orderIds: string[]): Promise<OpenLine[]> {
  const rows = await sql<Omit<OpenLine, "quantity"> & { quantity: string }>(
    `select distinct placed.id as order_id, item.item_id as line_item_id, ${openUnits("item")} as quantity
       from "order" placed
       join order_item item on item.order_id = placed.id and item.version = placed.version and item.deleted_at is null
       join reservation_item reservation on reservation.line_item_id = item.item_id
      where placed.id = any(:orders) and ${IS_OPEN}`,
    { orders: orderIds }
  )
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }))
}

/**
 * The backorders of which nothing waits any more while something of their orders is still to be fulfilled. Looked for
 * among what is reserved, which is what is not shipped: it does not grow with the years. Core reserves anew also what is
 * shipped of a line that is edited (medusajs/medusa#16406), so a line must be open as well.
 *
 * @param columns - those of `backorder` that are wanted.
 */
export const readyBackorders = (columns: string[]) => `
  select distinct ${columns.map((column) => `backorder.${column}`).join(", ")}
    from reservation_item reservation ${openLine("reservation.line_item_id")}
    join backorder
      on backorder.order_id = placed.id and backorder.status = 'filled' and backorder.deleted_at is null
   where ${IS_OPEN}`

/**
 * One page of the backorders that nothing waits for any more and of whose orders something is still to be fulfilled.
 */
export async function readReadyToShip(sql: Sql, query: ReadyToShipQuery): Promise<{ ids: string[]; count: number }> {
  const line = (column: string, values: string) =>
    `and exists (select 1 from backorder_line line
                  where line.backorder_id = backorder.id and line.deleted_at is null and line.${column} = any(${values}))`
  const ready = `
     ready as (
       ${readyBackorders([...new Set(["id", ...Object.keys(query.order)])])}
          ${query.ids ? "and backorder.id = any(:ids)" : ""}
          ${query.order_ids ? "and backorder.order_id = any(:orders)" : ""}
          ${query.product_ids ? line("product_id", ":products") : ""}
          ${query.variant_ids ? line("variant_id", ":variants") : ""}
          ${query.line_item_ids ? line("line_item_id", ":items") : ""})`
  const sorted = Object.entries(query.order).map(([column, direction]) => `${column} ${direction}`)
  const rows = await sql<{ id: string | null; count: string }>(
    `with ${ready},
     page as (
       select id, row_number() over (order by ${sorted.join(", ")}) as place
         from ready order by place limit :limit offset :offset)
     select page.id, total.count
       from (select count(*) from ready) total left join page on true order by page.place`,
    {
      ...(query.ids && { ids: query.ids }),
      ...(query.order_ids && { orders: query.order_ids }),
      ...(query.product_ids && { products: query.product_ids }),
      ...(query.variant_ids && { variants: query.variant_ids }),
      ...(query.line_item_ids && { items: query.line_item_ids }),
      limit: query.limit,
      offset: query.offset,
    }
  )
  return { ids: rows.flatMap(({ id }) => id ?? []), count: Number(rows[0].count) }
}
