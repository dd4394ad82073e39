import type { IncomingStatus } from "../domain/codes"
import type { Sql } from "../sql"
import { escapeLike } from "./search"

/** Which incoming stock is asked for. */
export interface IncomingFilter {
  ids?: string[]
  /** Finds reference, note, the title and SKU of the item, and the title of its product. */
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
  /** Core calls an item by the title of a variant alone: whose. `null` where no product sells it as it is, or several do. */
  product_title: string | null
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
            coalesce(item.title, item.sku) as item_title, item.sku,
            ${SOLD_AS} as product_title,
            location.name as location_name,
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
    ...(filter.q ? [IS_FOUND] : []),
  ]
}

/** The products that an item is a part of. Needs the alias `incoming` of `backorder_incoming`. */
const PRODUCTS_OF_ITEM = `
   from product_variant_inventory_item part
   join product_variant variant on variant.id = part.variant_id and variant.deleted_at is null
   join product on product.id = variant.product_id and product.deleted_at is null
  where part.inventory_item_id = incoming.inventory_item_id and part.deleted_at is null`

/** The title of the one product that sells single units of an item: a kit does not. */
const SOLD_AS = `
  (select min(product.title) ${PRODUCTS_OF_ITEM}
      and part.required_quantity = 1
      and not exists (select 1 from product_variant_inventory_item other
                       where other.variant_id = variant.id and other.id <> part.id and other.deleted_at is null)
   having count(distinct product.id) = 1)`

const IS_FOUND = `
  (incoming.reference ilike :q or incoming.note ilike :q or item.title ilike :q or item.sku ilike :q
   or exists (select 1 ${PRODUCTS_OF_ITEM} and product.title ilike :q))`

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
