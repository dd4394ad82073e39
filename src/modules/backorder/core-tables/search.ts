import type { Sql } from "../sql"

/**
 * The condition that an order (`placed`) has the number that was typed: core's, whole and with or without `#`, or part of
 * the one that the app gave it (`custom_display_id`).
 */
export const HAS_NUMBER = `
  (cast(placed.display_id as text) = :number
   or placed.custom_display_id ilike :q or placed.custom_display_id ilike :number_in)`

/** The bindings of a search: `:q`, and those of `HAS_NUMBER`. */
export function searchBindings(q: string): Record<"q" | "number" | "number_in", string> {
  const number = q.replace(/^#\s*/, "")
  return { q: containing(q), number: number.replace(/^0+(?=\d)/, ""), number_in: containing(number || q) }
}

/**
 * Ids of the backorders whose order number, e-mail, product, variant or SKU matches what was typed.
 *
 * @param statuses - only among these; left out = among all that ever were.
 */
export async function searchBackorders(sql: Sql, q: string, statuses?: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select distinct backorder.id
       from backorder
       join "order" placed on placed.id = backorder.order_id
       left join backorder_line line on line.backorder_id = backorder.id and line.deleted_at is null
       left join order_line_item sold on sold.id = line.line_item_id
      where backorder.deleted_at is null ${statuses ? "and backorder.status = any(:statuses)" : ""}
        and (${HAS_NUMBER} or placed.email ilike :q or sold.product_title ilike :q
             or sold.variant_title ilike :q or sold.variant_sku ilike :q)`,
    { ...searchBindings(q), ...(statuses && { statuses }) }
  )
  return rows.map((row) => row.id)
}

function containing(text: string): string {
  return `%${escapeLike(text)}%`
}

/** A search for `50%` means the sign, not "anything". */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}
