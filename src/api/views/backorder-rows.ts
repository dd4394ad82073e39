import { promiseOf, type Promised } from "../../modules/backorder/domain/promise"
import type { Backorder, BackorderEntry, BackorderLine } from "../contracts"
import { CUSTOMER_FIELDS, customerView, type CustomerRow } from "./customer"

const LINE_COLUMNS = [
  "id",
  "line_item_id",
  "product_id",
  "variant_id",
  "quantity",
  "backordered_quantity",
  "outstanding_quantity",
  "location_id",
  "promo",
  "expected_on",
  "promised_on",
  "parts",
] as const

/** What is read of a backorder. */
export const FIELDS = [
  "id",
  "order_id",
  "status",
  "outstanding_quantity",
  "priority",
  "ordered_at",
  "filled_at",
  "canceled_at",
  "order.display_id",
  "order.custom_display_id",
  ...CUSTOMER_FIELDS.map((field) => `order.${field}`),
  ...LINE_COLUMNS.map((column) => `lines.${column}`),
  "lines.order_line_item.product_title",
  "lines.order_line_item.variant_title",
  "lines.order_line_item.variant_sku",
  "lines.order_line_item.thumbnail",
]

/** What is read of it besides, for its history. */
export const ENTRY_FIELDS = ["id", "what", "quantity", "why", "happened_at", "promised_on"].map(
  (column) => `lines.entries.${column}`
)

type LineColumns = Pick<BackorderLine, Exclude<(typeof LINE_COLUMNS)[number], keyof Promised>>

interface LineRow extends LineColumns, Promised {
  order_line_item?: {
    product_title: string | null
    variant_title: string | null
    variant_sku: string | null
    thumbnail: string | null
  } | null
  entries?: BackorderEntry[]
}

interface OrderRow extends CustomerRow {
  display_id: number
  custom_display_id: string | null
}

/** As it is read. */
export interface BackorderRow extends Omit<
  Backorder,
  "lines" | "display_id" | "custom_display_id" | "customer" | "unfulfilled_quantity"
> {
  order?: OrderRow | null
  lines: LineRow[]
}

/** When products are expected that the merchant has set a day for which has not passed, by their id. */
export type OwnDates = ReadonlyMap<string | null, string | null>

/** As it is answered. @param unfulfilled_quantity - of its order. */
export function backorderView(
  { order, lines, ...row }: BackorderRow,
  unfulfilled_quantity: number,
  own: OwnDates
): Backorder {
  return {
    ...row,
    unfulfilled_quantity,
    display_id: order?.display_id ?? null,
    custom_display_id: order?.custom_display_id ?? null,
    customer: order ? customerView(order) : null,
    lines: lines.map((line) => lineView(line, own)),
  }
}

/** As a line of it is answered. */
export function lineView({ order_line_item: item, entries: _entries, ...row }: LineRow, own: OwnDates): BackorderLine {
  return {
    ...row,
    ...promiseOf(row, own.get(row.product_id) ?? null),
    product_title: item?.product_title ?? null,
    variant_title: item?.variant_title ?? null,
    sku: item?.variant_sku ?? null,
    thumbnail: item?.thumbnail ?? null,
  }
}

/** By time, then by id: entries of one moment keep the order in which they were written. */
export function inOrder(entries: BackorderEntry[]): BackorderEntry[] {
  const key = (entry: BackorderEntry) => `${new Date(entry.happened_at).toISOString()} ${entry.id}`
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
