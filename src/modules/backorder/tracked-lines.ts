import type { Part } from "./domain/promise"
import type { Sql } from "./sql"

/** A line of an order that waits or has waited, as its row has it, and the units that the whole order waits for. */
export interface TrackedLine {
  order_id: string
  status: string
  order_outstanding_quantity: number
  line_item_id: string
  product_id: string | null
  backordered_quantity: number
  outstanding_quantity: number
  promo: string | null
  expected_on: string | null
  parts: Part[] | null
  promised_on: string | null
  /** When the product is expected by its own settings, be it in the past. */
  own_expected_on: string | null
}

type Numbers = "order_outstanding_quantity" | "backordered_quantity" | "outstanding_quantity"
type Row = Omit<TrackedLine, Numbers> & Record<Numbers, string>

/** Reads them in one query, because an answer of the store waits for it: the models take three. */
export async function readTrackedLines(sql: Sql, orderIds: string[]): Promise<TrackedLine[]> {
  const rows = await sql<Row>(
    `select backorder.order_id, backorder.status, backorder.outstanding_quantity as order_outstanding_quantity,
            line.line_item_id, line.product_id, line.backordered_quantity, line.outstanding_quantity,
            line.promo, line.expected_on, line.parts, line.promised_on, settings.expected_on as own_expected_on
       from backorder
       join backorder_line line on line.backorder_id = backorder.id and line.deleted_at is null
       left join backorder_settings settings
         on settings.product_id = line.product_id and settings.deleted_at is null
      where backorder.order_id = any(:orderIds) and backorder.deleted_at is null`,
    { orderIds }
  )
  return rows.map((row) => ({
    ...row,
    order_outstanding_quantity: Number(row.order_outstanding_quantity),
    backordered_quantity: Number(row.backordered_quantity),
    outstanding_quantity: Number(row.outstanding_quantity),
  }))
}
