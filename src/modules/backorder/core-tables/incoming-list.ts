import type { IncomingStatus } from "../domain/codes"
import type { Sql } from "../sql"
import { escapeLike } from "./search"

/** Which incoming stock is asked for. */
export interface IncomingFilter {
  ids?: string[]
  /** Finds reference, note, and the title and SKU of the item. */
  q?: string
  inventory_item_ids?: string[]
  location_ids?: string[]
  /** Of items that a variant of one of these products is made of. */
  product_ids?: string[]
  statuses?: string[]
  /** Whether its day has passed on the day `today` and it has not come. */
  late?: boolean
}

/** Which page of it, in which order. */
export interface IncomingQuery extends IncomingFilter {
  limit: number
  offset: number
  order: { column: string; descending: boolean }
}

/** One of them, with what people call its item and its place; `null` where core has the row no more. */
export interface ListedIncoming {
  id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  received_quantity: number
  expected_on: string
  reference: string | null
  note: string | null
  status: IncomingStatus
  late: boolean
  item_title: string | null
  sku: string | null
  location_name: string | null
  created_at: Date
  updated_at: Date
}

type Row = Omit<ListedIncoming, "quantity" | "received_quantity"> & { quantity: string; received_quantity: string }

const IS_LATE = `(incoming.status = 'expected' and incoming.expected_on < :today)`

/** One page of incoming stock, and how much there is. Deleted items and locations are named as long as core has them. */
export async function readIncomingPage(
  sql: Sql,
  { order, limit, offset, ...filter }: IncomingQuery,
  today: string
): Promise<{ rows: ListedIncoming[]; count: number }> {
  const found = foundBy(filter)
  const bindings = bindingsOf(filter)
  const [{ count }] = await sql<{ count: string }>(`select count(*) ${found}`, {
    ...bindings,
    ...(filter.late !== undefined && { today }),
  })
  const rows = await sql<Row>(
    `select incoming.id, incoming.inventory_item_id, incoming.location_id, incoming.quantity, incoming.received_quantity,
            incoming.expected_on, incoming.reference, incoming.note, incoming.status, ${IS_LATE} as late,
            coalesce(item.title, item.sku) as item_title, item.sku, location.name as location_name,
            incoming.created_at, incoming.updated_at
       ${found}
      order by incoming.${order.column} ${order.descending ? "desc" : "asc"} nulls last, incoming.id
      limit :limit offset :offset`,
    { ...bindings, today, limit, offset }
  )
  return { rows: rows.map(numbered), count: Number(count) }
}

/** The ids of all that a filter finds, the soonest first. */
export async function readIncomingIds(sql: Sql, filter: IncomingFilter, today: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select incoming.id ${foundBy(filter)} order by incoming.expected_on, incoming.id`,
    { ...bindingsOf(filter), ...(filter.late !== undefined && { today }) }
  )
  return rows.map(({ id }) => id)
}

function foundBy(filter: IncomingFilter): string {
  return `
      from backorder_incoming incoming
      left join inventory_item item on item.id = incoming.inventory_item_id
      left join stock_location location on location.id = incoming.location_id
     where ${conditionsOf(filter).join(" and ")}`
}

function numbered(row: Row): ListedIncoming {
  return { ...row, quantity: Number(row.quantity), received_quantity: Number(row.received_quantity) }
}

function conditionsOf(filter: IncomingFilter): string[] {
  return [
    "incoming.deleted_at is null",
    ...(filter.ids ? ["incoming.id = any(:ids)"] : []),
    ...(filter.inventory_item_ids ? ["incoming.inventory_item_id = any(:items)"] : []),
    ...(filter.location_ids ? ["incoming.location_id = any(:locations)"] : []),
    ...(filter.statuses ? ["incoming.status = any(:statuses)"] : []),
    ...(filter.late === undefined ? [] : [`${filter.late ? "" : "not "}${IS_LATE}`]),
    ...(filter.product_ids ? [IS_OF_PRODUCT] : []),
    ...(filter.q
      ? ["(incoming.reference ilike :q or incoming.note ilike :q or item.title ilike :q or item.sku ilike :q)"]
      : []),
  ]
}

const IS_OF_PRODUCT = `
  incoming.inventory_item_id in (
    select part.inventory_item_id from product_variant variant
      join product_variant_inventory_item part on part.variant_id = variant.id and part.deleted_at is null
     where variant.product_id = any(:products) and variant.deleted_at is null)`

function bindingsOf(filter: IncomingFilter): Record<string, unknown> {
  return {
    ...(filter.ids && { ids: filter.ids }),
    ...(filter.inventory_item_ids && { items: filter.inventory_item_ids }),
    ...(filter.location_ids && { locations: filter.location_ids }),
    ...(filter.statuses && { statuses: filter.statuses }),
    ...(filter.product_ids && { products: filter.product_ids }),
    ...(filter.q && { q: `%${escapeLike(filter.q)}%` }),
  }
}
