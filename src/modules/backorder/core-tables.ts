import type { Place, VariantParts } from "./domain/allowance"
import type { TrueLine } from "./domain/differences"
import { outstandingOf, type ReservedPart } from "./domain/fill"
import type { LineToFulfill } from "./domain/fulfillment"

/*
 * Core's tables are read in SQL here and in the folder of this name, nowhere else, and they are only read. Coverage over a
 * hundred thousand reservations is one window-function query, and a claim must see stock in the transaction in which it
 * writes itself.
 * `integration-tests/http/core-tables.spec.ts` pins the columns used.
 */

/** Runs a query with named bindings (`:name`) and gives its rows. */
export type Sql = <Row>(query: string, bindings?: Record<string, unknown>) => Promise<Row[]>

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

/** A reservation in the queue for its stock. */
interface PartRow {
  inventory_item_id: string
  location_id: string
  quantity: string
  ahead: string
  stocked: string
  line_reserved: string
}

interface ShortPartRow extends PartRow {
  line_item_id: string
  order_id: string
  ordered_at: Date
  locale: string | null
  product_id: string | null
  variant_id: string | null
  line_quantity: string
  open_quantity: string
}

/** A line that stock does not cover, with the language of its order. */
export interface ShortLine extends TrueLine {
  locale: string | null
}

/** The order in which stock serves demand. A reservation of no order stands where it was made. */
const IN_TURN = `coalesce(backorder.priority, 0) desc, coalesce(placed.created_at, demand.created_at),
                 coalesce(demand.line_item_id, demand.id), demand.id`

/**
 * Order lines that stock does not cover, of products with settings and of lines that are tracked already.
 *
 * @param items - only lines that reserve one of these inventory items; `null` = every line. The queue of a kit's other
 * parts is read as well, because the kit waits for its scarcest part.
 */
export async function readShortLines(sql: Sql, items: string[] | null): Promise<ShortLine[]> {
  const scoped = `
    scope as (
      select distinct line_item_id from reservation_item
      where inventory_item_id = any(:items) and deleted_at is null and line_item_id is not null),
    demand as (
      select * from reservation_item
      where deleted_at is null
        and inventory_item_id in (
          select unnest(cast(:items as text[]))
          union select other.inventory_item_id from scope
            join reservation_item other on other.line_item_id = scope.line_item_id and other.deleted_at is null))`
  const everything = `demand as (select * from reservation_item where deleted_at is null)`
  const rows = await sql<ShortPartRow>(
    `with ${items ? scoped : everything},
     queue as (
       select demand.line_item_id, demand.inventory_item_id, demand.location_id, demand.quantity,
              placed.id as order_id, placed.created_at as ordered_at, placed.locale,
              item.quantity as line_quantity, item.quantity - item.fulfilled_quantity as open_quantity,
              sum(demand.quantity) over (partition by demand.line_item_id, demand.inventory_item_id) as line_reserved,
              sum(demand.quantity) over (
                partition by demand.inventory_item_id, demand.location_id
                order by ${IN_TURN} rows unbounded preceding) - demand.quantity as ahead
         from demand
         left join (order_item item
                    join "order" placed on placed.id = item.order_id and placed.version = item.version)
           on item.item_id = demand.line_item_id and item.deleted_at is null
         left join backorder on backorder.order_id = placed.id and backorder.deleted_at is null)
     select queue.*, line.product_id, line.variant_id, coalesce(level.stocked_quantity, 0) as stocked
       from queue
       join order_line_item line on line.id = queue.line_item_id
       left join inventory_level level
         on level.inventory_item_id = queue.inventory_item_id and level.location_id = queue.location_id
        and level.deleted_at is null
      where queue.ahead + queue.quantity > coalesce(level.stocked_quantity, 0)
        and queue.order_id is not null
        ${items ? "and queue.line_item_id in (select line_item_id from scope)" : ""}
        and (exists (select 1 from backorder_settings settings
                      where settings.product_id = line.product_id and settings.deleted_at is null)
          or exists (select 1 from backorder_line tracked
                      where tracked.line_item_id = line.id and tracked.deleted_at is null))`,
    items ? { items } : {}
  )
  return shortLinesOf(rows)
}

function shortLinesOf(rows: ShortPartRow[]): ShortLine[] {
  const byLine = new Map<string, ShortPartRow[]>()
  for (const row of rows) {
    byLine.set(row.line_item_id, [...(byLine.get(row.line_item_id) ?? []), row])
  }
  return [...byLine.values()].map((parts) => {
    const [row] = parts
    const { quantity, location_id } = outstandingOf(parts.map(reservedPart), Number(row.open_quantity))
    return {
      line_item_id: row.line_item_id,
      order_id: row.order_id,
      ordered_at: row.ordered_at,
      order_canceled: false,
      product_id: row.product_id,
      variant_id: row.variant_id,
      quantity: Number(row.line_quantity),
      open_quantity: Number(row.open_quantity),
      held_quantity: Math.min(...parts.map((part) => Number(part.line_reserved))),
      outstanding_quantity: quantity,
      location_id,
      locale: row.locale,
    }
  })
}

function reservedPart(row: PartRow): ReservedPart {
  return {
    inventory_item_id: row.inventory_item_id,
    location_id: row.location_id,
    quantity: Number(row.quantity),
    ahead: Number(row.ahead),
    stocked: Number(row.stocked),
    line_reserved: Number(row.line_reserved),
  }
}

/** What to reconcile: `inventory_item_ids` `null` = everything. */
export interface ReconcileScope {
  inventory_item_ids: string[] | null
  order_ids: string[]
}

/** A variant of a product, with what one unit takes from stock and its own limit. */
export interface VariantPosition extends VariantParts {
  product_id: string
}

interface PositionRow {
  product_id: string
  variant_id: string
  manage_inventory: boolean
  allow_backorder: boolean
  max_quantity: number | null
  inventory_item_id: string | null
  required_quantity: string | null
  location_id: string | null
  in_channel: boolean | null
  has_level: boolean | null
  stocked: string | null
  reserved: string | null
}

/** The variants of some products and every place where their stock lies or is reserved. */
export interface Positions {
  variants: VariantPosition[]
  places: Map<string, Place[]>
}

/**
 * Reads stock and demand of whole products in one query. Reserved is the sum of the reservations, because core's
 * `reserved_quantity` counter drifts when several instances run.
 *
 * @param channelIds - the sales channels that are asked about; `null` = each product's own.
 * @param claimsBesides - counts the live claims of all carts but this one as demand. One statement reads them together
 * with the reservations: read apart, a claim could turn into a reservation in between and be missed.
 * @returns `places` by product id.
 */
export async function readPositions(
  sql: Sql,
  productIds: string[],
  channelIds: string[] | null,
  claimsBesides?: string
): Promise<Positions> {
  const rows = await sql<PositionRow>(
    `with part as (
       select variant.product_id, variant.id as variant_id, variant.manage_inventory, variant.allow_backorder,
              variant.variant_rank, own.max_quantity, link.inventory_item_id, link.required_quantity
         from product_variant variant
         left join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
         left join backorder_variant_limit own on own.variant_id = variant.id and own.deleted_at is null
        where variant.product_id = any(:products) and variant.deleted_at is null),
     item as (select distinct inventory_item_id from part where inventory_item_id is not null),
     held as (
       select level.inventory_item_id, level.location_id, level.stocked_quantity
         from inventory_level level join item using (inventory_item_id) where level.deleted_at is null),
     ${DEMAND},
     place as (
       select inventory_item_id, location_id, coalesce(held.stocked_quantity, 0) as stocked,
              coalesce(demand.quantity, 0) as reserved, held.stocked_quantity is not null as has_level,
              cast(null as boolean) as claimed_in_channel
         from held full join demand using (inventory_item_id, location_id)
       ${claimsBesides === undefined ? "" : CLAIMED_PLACES}),
     serving as (
       select distinct channel.stock_location_id as location_id, sold.product_id
         from sales_channel_stock_location channel
         join stock_location location on location.id = channel.stock_location_id and location.deleted_at is null
         cross join unnest(cast(:products as text[])) as sold(product_id)
        where channel.deleted_at is null
          and ${
            channelIds
              ? "channel.sales_channel_id = any(:channels)"
              : `exists (select 1 from product_sales_channel own
                          where own.product_id = sold.product_id and own.deleted_at is null
                            and own.sales_channel_id = channel.sales_channel_id)`
          })
     select part.*, place.location_id, place.stocked, place.reserved, place.has_level,
            coalesce(place.claimed_in_channel, serving.location_id is not null) as in_channel
       from part
       left join place on place.inventory_item_id = part.inventory_item_id
       left join serving on serving.location_id = place.location_id and serving.product_id = part.product_id
      order by part.product_id, part.variant_rank nulls last, part.variant_id`,
    {
      products: productIds,
      ...(channelIds && { channels: channelIds }),
      ...(claimsBesides !== undefined && { cart: claimsBesides }),
    }
  )
  return positionsOf(rows)
}

/**
 * What is reserved of each item at each location. Grouping a hundred thousand rows takes as long again as adding them up,
 * so an item with one level is added up in one go, and grouped only if some of it is reserved where there is no level.
 */
const DEMAND = `
  single as (select inventory_item_id, min(location_id) as location_id from held group by 1 having count(*) = 1),
  summed as (
    select single.*, total.quantity
      from single
      cross join lateral (
        select sum(quantity) as quantity, bool_or(reservation.location_id <> single.location_id) as elsewhere
          from reservation_item reservation
         where reservation.inventory_item_id = single.inventory_item_id and reservation.deleted_at is null) total
     where total.elsewhere is not true),
  demand as (
    select inventory_item_id, location_id, quantity from summed
    union all
    select item.inventory_item_id, grouped.*
      from item
      cross join lateral (
        select reservation.location_id, sum(reservation.quantity)
          from reservation_item reservation
         where reservation.inventory_item_id = item.inventory_item_id and reservation.deleted_at is null
         group by 1) grouped
     where item.inventory_item_id not in (select inventory_item_id from summed))`

/**
 * Claims have no location yet, so each kind stands as a place of its own: within the channel (its location set touches
 * that of the claim's channel) what they take, outside it what they lack. A claim counts no more once its cart's order
 * holds reservations, even if nobody has deleted it.
 */
const CLAIMED_PLACES = `
  union all
  select claim.inventory_item_id, case when together.yes then 'claims here' else 'claims elsewhere' end, 0,
         sum(case when together.yes then claim.quantity else claim.backordered_quantity end), false, together.yes
    from backorder_claim claim
    join item using (inventory_item_id)
    cross join lateral (
      select coalesce(claim.sales_channel_id = any(:channels), false) or exists (
        select 1 from sales_channel_stock_location theirs
        join sales_channel_stock_location ours on ours.stock_location_id = theirs.stock_location_id
         and ours.deleted_at is null
       where theirs.sales_channel_id = claim.sales_channel_id and theirs.deleted_at is null
         and ours.sales_channel_id = any(:channels)) as yes) together
   where claim.cart_id <> :cart and claim.expires_at > now() and claim.deleted_at is null
     and not exists (
       select 1 from order_cart completed
       join order_item placed on placed.order_id = completed.order_id and placed.deleted_at is null
       join reservation_item reservation
         on reservation.line_item_id = placed.item_id and reservation.deleted_at is null
      where completed.cart_id = claim.cart_id and completed.deleted_at is null)
   group by 1, 2, together.yes`

/** The carts behind orders that hold reservations: their claims count no more. */
export async function readSettledCarts(sql: Sql, orderIds: string[]): Promise<string[]> {
  const rows = await sql<{ cart_id: string }>(
    `select distinct completed.cart_id
       from order_cart completed
       join order_item placed on placed.order_id = completed.order_id and placed.deleted_at is null
       join reservation_item reservation
         on reservation.line_item_id = placed.item_id and reservation.deleted_at is null
      where completed.order_id = any(:orders) and completed.deleted_at is null`,
    { orders: orderIds }
  )
  return rows.map((row) => row.cart_id)
}

/**
 * The products whose backorders have a ceiling or are switched off, among those that share an inventory item with the
 * variants: a cart with none of them is none of our business.
 */
export async function readLimitedProducts(sql: Sql, variantIds: string[]): Promise<string[]> {
  const rows = await sql<{ product_id: string }>(
    `select distinct settings.product_id
       from product_variant_inventory_item mine
       join product_variant_inventory_item shared
         on shared.inventory_item_id = mine.inventory_item_id and shared.deleted_at is null
       join product_variant variant on variant.id = shared.variant_id and variant.deleted_at is null
       join backorder_settings settings
         on settings.product_id = variant.product_id and settings.deleted_at is null
      where mine.variant_id = any(:variants) and mine.deleted_at is null
        and (settings.max_quantity is not null or not settings.enabled
          or exists (select 1 from product_variant sibling
                     join backorder_variant_limit own on own.variant_id = sibling.id and own.deleted_at is null
                    where sibling.product_id = settings.product_id and sibling.deleted_at is null))`,
    { variants: variantIds }
  )
  return rows.map((row) => row.product_id)
}

function positionsOf(rows: PositionRow[]): Positions {
  const variants = new Map<string, VariantPosition>()
  const places = new Map<string, Map<string, Place>>()
  for (const row of rows) {
    const variant = variants.get(row.variant_id) ?? variantPosition(row)
    variants.set(row.variant_id, variant)
    if (!row.inventory_item_id) {
      continue
    }
    if (!variant.parts.some((part) => part.inventory_item_id === row.inventory_item_id)) {
      variant.parts.push({
        inventory_item_id: row.inventory_item_id,
        required_quantity: Number(row.required_quantity),
      })
    }
    if (row.location_id) {
      const ofProduct = places.get(row.product_id) ?? new Map<string, Place>()
      places.set(row.product_id, ofProduct)
      ofProduct.set(`${row.inventory_item_id} ${row.location_id}`, {
        inventory_item_id: row.inventory_item_id,
        location_id: row.location_id,
        in_channel: Boolean(row.in_channel),
        has_level: Boolean(row.has_level),
        stocked: Number(row.stocked),
        reserved: Number(row.reserved),
      })
    }
  }
  return {
    variants: [...variants.values()],
    places: new Map([...places].map(([productId, ofProduct]) => [productId, [...ofProduct.values()]])),
  }
}

function variantPosition(row: PositionRow): VariantPosition {
  return {
    id: row.variant_id,
    product_id: row.product_id,
    manage_inventory: row.manage_inventory,
    allow_backorder: row.allow_backorder,
    max_quantity: row.max_quantity,
    parts: [],
  }
}

/** What to list of the products on backorder. */
export interface BackorderedVariantsQuery {
  product_ids?: string[]
  location_ids?: string[]
  q?: string
  order: { column: BackorderedVariantsColumn; descending: boolean }
  limit: number
  offset: number
}

export type BackorderedVariantsColumn =
  "product_title" | "sku" | "required_quantity" | "orders_count" | "oldest_ordered_at"

/** One variant on backorder; titles as the orders have them, so that a deleted product is still named. */
export interface BackorderedVariant {
  variant_id: string | null
  product_id: string | null
  product_title: string | null
  variant_title: string | null
  sku: string | null
  thumbnail: string | null
  required_quantity: number
  orders_count: number
  oldest_ordered_at: Date
  locations: { location_id: string | null; required_quantity: number }[]
}

/** One page of the variants on backorder, with how many there are in all. */
export async function readBackorderedVariants(
  sql: Sql,
  query: BackorderedVariantsQuery
): Promise<{ rows: BackorderedVariant[]; count: number }> {
  const direction = query.order.descending ? "desc" : "asc"
  const filtered = `
     waiting as (
       select line.variant_id, line.product_id, line.location_id, line.outstanding_quantity, backorder.order_id,
              backorder.ordered_at, sold.product_title, sold.variant_title, sold.variant_sku, sold.thumbnail
         from backorder_line line
         join backorder on backorder.id = line.backorder_id and backorder.deleted_at is null
         left join order_line_item sold on sold.id = line.line_item_id
        where line.outstanding_quantity > 0 and line.deleted_at is null
          ${query.product_ids ? "and line.product_id = any(:products)" : ""}
          ${query.location_ids ? "and line.location_id = any(:locations)" : ""}
          ${
            query.q
              ? `and (sold.product_title ilike :q or sold.variant_title ilike :q or sold.variant_sku ilike :q)`
              : ""
          })`
  const bindings = {
    ...(query.product_ids && { products: query.product_ids }),
    ...(query.location_ids && { locations: query.location_ids }),
    ...(query.q && { q: `%${escapeLike(query.q)}%` }),
  }
  const [total] = await sql<{ count: string }>(
    `with ${filtered} select count(*) from (select distinct variant_id, product_id from waiting) variant`,
    bindings
  )
  const rows = await sql<BackorderedVariant & { required_quantity: string; orders_count: string }>(
    `with ${filtered},
     place as (
       select variant_id, product_id, location_id, sum(outstanding_quantity) as quantity
         from waiting group by 1, 2, 3),
     variant as (
       select variant_id, product_id, max(product_title) as product_title, max(variant_title) as variant_title,
              max(variant_sku) as sku, max(thumbnail) as thumbnail, sum(outstanding_quantity) as required_quantity,
              count(distinct order_id) as orders_count, min(ordered_at) as oldest_ordered_at
         from waiting group by 1, 2)
     select variant.*,
            (select json_agg(json_build_object('location_id', place.location_id,
                                               'required_quantity', place.quantity) order by place.quantity desc)
               from place
              where place.variant_id is not distinct from variant.variant_id
                and place.product_id is not distinct from variant.product_id) as locations
       from variant
      order by variant.${query.order.column} ${direction} nulls last, variant.variant_id
      limit :limit offset :offset`,
    { ...bindings, limit: query.limit, offset: query.offset }
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      required_quantity: Number(row.required_quantity),
      orders_count: Number(row.orders_count),
    })),
    count: Number(total.count),
  }
}

/** A product with a maximum, or with one that was reached. */
export interface LimitOfItems {
  product_id: string
  max_quantity: number | null
  reached: boolean
}

/**
 * The maximum of each product made of one of the inventory items (`null` = of every product), as far as it can be
 * reached or has room again. A maximum of 0 is none that anybody reaches.
 */
export async function readLimitsOfItems(sql: Sql, items: string[] | null): Promise<LimitOfItems[]> {
  return sql<LimitOfItems>(
    `select settings.product_id, settings.max_quantity, settings.limit_reached_at is not null as reached
       from backorder_settings settings
      where settings.enabled and settings.deleted_at is null and settings.max_quantity is distinct from 0
        and (settings.max_quantity is not null or settings.limit_reached_at is not null)
        ${
          items
            ? `and settings.product_id in (
                 select variant.product_id from product_variant variant
                   join product_variant_inventory_item part
                     on part.variant_id = variant.id and part.deleted_at is null
                  where part.inventory_item_id = any(:items) and variant.deleted_at is null)`
            : ""
        }`,
    items ? { items } : {}
  )
}

/** What somebody wants to fulfil of one order; `location_id` `null` = from where core has reserved it. */
export interface FulfillmentWanted {
  order_id: string
  location_id: string | null
  items: { id: string; quantity: number }[]
}

interface PartToFulfillRow extends PartRow {
  line_item_id: string
  product_title: string | null
  variant_title: string | null
  ordered_at: Date
  wanted: string
  open_quantity: string
  elsewhere: string | null
}

/**
 * The lines of a wanted fulfilment that can wait for stock (of products with settings, or tracked already), each with
 * its place in the queue.
 *
 * Core takes the stock at the location that the request names, wherever it was reserved. Units that leave from another
 * location therefore stand in that location's queue, at the place that is theirs by priority and time, as if their
 * reservation had been moved there first.
 */
export async function readLinesToFulfill(sql: Sql, wanted: FulfillmentWanted): Promise<LineToFulfill[]> {
  const rows = await sql<PartToFulfillRow>(
    `with wanted as (
       select line.id as line_item_id, line.product_title, line.variant_title, placed.created_at as ordered_at,
              sum(asked.quantity) as wanted, max(item.quantity - item.fulfilled_quantity) as open_quantity
         from unnest(cast(:ids as text[]), cast(:quantities as numeric[])) as asked(id, quantity)
         join order_line_item line on line.id = asked.id
         join order_item item on item.item_id = line.id and item.deleted_at is null
         join "order" placed on placed.id = item.order_id and placed.version = item.version
        where placed.id = :order
          and (exists (select 1 from backorder_settings settings
                        where settings.product_id = line.product_id and settings.deleted_at is null)
            or exists (select 1 from backorder_line tracked
                        where tracked.line_item_id = line.id and tracked.deleted_at is null))
        group by line.id, placed.created_at),
     moving as (
       select reservation.line_item_id
         from wanted join reservation_item reservation using (line_item_id)
        where reservation.deleted_at is null and reservation.location_id <> cast(:location as text)),
     demand as (
       select reservation.id, reservation.line_item_id, reservation.inventory_item_id, reservation.created_at,
              moves.yes as moves, case when moves.yes then :location else reservation.location_id end as location_id,
              case when moves.yes then reservation.quantity * wanted.wanted / nullif(wanted.open_quantity, 0)
                   else reservation.quantity end as quantity
         from reservation_item reservation
         left join wanted using (line_item_id)
         cross join lateral (
           select coalesce(reservation.line_item_id in (select line_item_id from moving), false) as yes) moves
        where reservation.deleted_at is null
          and reservation.inventory_item_id in (
            select mine.inventory_item_id from wanted
              join reservation_item mine on mine.line_item_id = wanted.line_item_id and mine.deleted_at is null)),
     queue as (
       select demand.*,
              sum(demand.quantity) over (partition by demand.line_item_id, demand.inventory_item_id) as line_reserved,
              sum(demand.quantity) over (
                partition by demand.inventory_item_id, demand.location_id
                order by ${IN_TURN} rows unbounded preceding) - demand.quantity as ahead
         from demand
         left join (order_item item
                    join "order" placed on placed.id = item.order_id and placed.version = item.version)
           on item.item_id = demand.line_item_id and item.deleted_at is null
         left join backorder on backorder.order_id = placed.id and backorder.deleted_at is null)
     select wanted.*, queue.inventory_item_id, queue.location_id, queue.quantity, queue.ahead, queue.line_reserved,
            coalesce(level.stocked_quantity, 0) as stocked,
            case when queue.moves then coalesce(place.name, queue.location_id) end as elsewhere
       from wanted
       join queue using (line_item_id)
       left join inventory_level level
         on level.inventory_item_id = queue.inventory_item_id and level.location_id = queue.location_id
        and level.deleted_at is null
       left join stock_location place on place.id = queue.location_id
      order by array_position(cast(:ids as text[]), wanted.line_item_id)`,
    {
      order: wanted.order_id,
      location: wanted.location_id,
      ids: wanted.items.map((item) => item.id),
      quantities: wanted.items.map((item) => item.quantity),
    }
  )
  return linesToFulfillOf(rows)
}

function linesToFulfillOf(rows: PartToFulfillRow[]): LineToFulfill[] {
  const byLine = new Map<string, LineToFulfill>()
  for (const row of rows) {
    const quantity = Number(row.wanted)
    const line = byLine.get(row.line_item_id) ?? {
      product_title: row.product_title,
      variant_title: row.variant_title,
      ordered_at: row.ordered_at,
      quantity,
      queued_quantity: row.elsewhere ? quantity : Number(row.open_quantity),
      elsewhere: row.elsewhere,
      parts: [],
    }
    if (!row.elsewhere) {
      line.queued_quantity = Math.min(line.queued_quantity, Number(row.line_reserved))
    }
    line.parts.push(reservedPart(row))
    byLine.set(row.line_item_id, line)
  }
  return [...byLine.values()]
}

/** Ids of the backorders whose order number, e-mail, product, variant or SKU matches what was typed. */
export async function searchBackorders(sql: Sql, q: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select distinct backorder.id
       from backorder
       join "order" placed on placed.id = backorder.order_id
       left join backorder_line line on line.backorder_id = backorder.id and line.deleted_at is null
       left join order_line_item sold on sold.id = line.line_item_id
      where backorder.deleted_at is null
        and (cast(placed.display_id as text) = :number or placed.email ilike :q or sold.product_title ilike :q
             or sold.variant_title ilike :q or sold.variant_sku ilike :q)`,
    { q: `%${escapeLike(q)}%`, number: q.replace(/^#/, "") }
  )
  return rows.map((row) => row.id)
}

/** A search for `50%` means the sign, not "anything". */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}

/** Each place once, though two products may share an inventory item. */
export function distinctPlaces(positions: Positions): Place[] {
  const all = [...positions.places.values()].flat()
  return [...new Map(all.map((place) => [`${place.inventory_item_id} ${place.location_id}`, place])).values()]
}
