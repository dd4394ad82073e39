import { lockOf, type Sql } from "../sql"
import { isOrder, othersHaveClaimed } from "./live-claims"
import { isShort } from "./touched"

/** The carts with claims whose orders hold reservations: those claims count no more. */
export async function readSettledCarts(sql: Sql, orderIds: string[]): Promise<string[]> {
  const rows = await sql<{ cart_id: string }>(
    `select distinct completed.cart_id
       from order_cart completed
       join backorder_claim claim on claim.cart_id = completed.cart_id and claim.deleted_at is null
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
 * variants: a cart without any of them does not concern us.
 */
export async function readLimitedProducts(sql: Sql, variantIds: string[]): Promise<string[]> {
  const rows = await sql<{ product_id: string }>(LIMITED, { variants: variantIds })
  return rows.map((row) => row.product_id)
}

/** Products of which nobody else can claim anything until the transaction ends. */
export interface LockedProducts {
  ids: string[]
  /** Whether other carts had live claims, of anything, before the locks were taken. */
  others_had_claimed: boolean
  /** For how many seconds the cart had been an order before the locks were taken; `null` = it was none. */
  ordered_for: number | null
}

/**
 * Reads the limited products, as `readLimitedProducts`, and locks them: nobody else claims any of them until the
 * transaction ends. One statement, because a checkout waits for it. It locks in the order of the ids, so that two carts
 * cannot wait for each other.
 */
export async function lockLimitedProducts(sql: Sql, variantIds: string[], cartId: string): Promise<LockedProducts> {
  const rows = await sql<{ product_id: string; claimed: boolean; ordered_for: string | null }>(
    `with limited as materialized (${LIMITED} order by 1)
     select product_id, ${othersHaveClaimed(":cart")} as claimed, (${ORDERED_FOR}) as ordered_for,
            ${lockOf("'backorder:product:' || product_id")}
       from limited`,
    { variants: variantIds, cart: cartId }
  )
  const ordered = rows[0]?.ordered_for ?? null
  return {
    ids: rows.map((row) => row.product_id),
    others_had_claimed: rows.some((row) => row.claimed),
    ordered_for: ordered === null ? null : Number(ordered),
  }
}

/**
 * Takes the locks that `lockLimitedProducts` takes, of all products made of the items: whoever checks out with one of them
 * waits until the transaction ends. In the same order, so that two cannot wait for each other.
 */
export async function lockProductsOfItems(sql: Sql, itemIds: string[]): Promise<void> {
  await sql(
    `with made as materialized (
       select distinct variant.product_id
         from product_variant_inventory_item part
         join product_variant variant on variant.id = part.variant_id and variant.deleted_at is null
        where part.inventory_item_id = any(:items) and part.deleted_at is null
        order by 1)
     select ${lockOf("'backorder:product:' || product_id")} from made`,
    { items: itemIds }
  )
}

/** By the date of the link: each attempt of core makes another order, and so another link. */
const ORDERED_FOR = `
  select extract(epoch from clock_timestamp() - max(created_at))
    from order_cart where cart_id = :cart and deleted_at is null`

/** Whether a cart has become an order, or an attempt at it has claimed within the given seconds. */
export async function isBeingCompleted(sql: Sql, cartId: string, seconds: number): Promise<boolean> {
  const [{ taken }] = await sql<{ taken: boolean }>(
    `select ${isOrder(":cart")}
         or exists (select 1 from backorder_claim
                     where cart_id = :cart and deleted_at is null
                       and updated_at > clock_timestamp() - make_interval(secs => :seconds)) as taken`,
    { cart: cartId, seconds }
  )
  return taken
}

/** From the variants to their items, and back to the products. As a join it would take Postgres longer to plan than to read. */
const LIMITED = `
  select settings.product_id
    from backorder_settings settings
   where settings.deleted_at is null
     and settings.product_id = any(array(
       select variant.product_id from product_variant variant
        where variant.deleted_at is null and variant.id = any(array(
          select shared.variant_id from product_variant_inventory_item shared
           where shared.deleted_at is null and shared.inventory_item_id = any(array(
             select mine.inventory_item_id from product_variant_inventory_item mine
              where mine.variant_id = any(:variants) and mine.deleted_at is null))))))
     and (settings.max_quantity is not null or not settings.enabled or settings.limit_to_incoming
       or exists (select 1 from product_variant sibling
                  join backorder_variant_limit own on own.variant_id = sibling.id and own.deleted_at is null
                 where sibling.product_id = settings.product_id and sibling.deleted_at is null))`

/** Whether an item that the product is made of is short somewhere, or more of it was shipped than there was. */
const IS_SHORT_OF_SOMETHING = `
  exists (select 1 from product_variant variant
            join product_variant_inventory_item part on part.variant_id = variant.id and part.deleted_at is null
           where variant.product_id = settings.product_id and variant.deleted_at is null
             and (${isShort("part")}
               or exists (select 1 from inventory_level level
                           where level.inventory_item_id = part.inventory_item_id
                             and level.stocked_quantity < 0 and level.deleted_at is null)))`

/** A product with a maximum, or with one that was reached. */
export interface LimitOfItems {
  product_id: string
  max_quantity: number | null
  reached: boolean
}

/**
 * The maximum of each product made of one of the inventory items (`null` = of every product), as far as it can be
 * reached or has room again: it can only be reached where something is short. A maximum of 0 is none that anybody reaches.
 */
export async function readLimitsOfItems(sql: Sql, items: string[] | null): Promise<LimitOfItems[]> {
  return sql<LimitOfItems>(
    `select settings.product_id, settings.max_quantity, settings.limit_reached_at is not null as reached
       from backorder_settings settings
      where settings.enabled and settings.deleted_at is null and settings.max_quantity is distinct from 0
        and (settings.limit_reached_at is not null or settings.max_quantity is not null and ${IS_SHORT_OF_SOMETHING})
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

/**
 * Products on backorder of which perhaps no more can be backordered: as many units wait as the maximum allows, or it was
 * seen to be reached. What is true of them only stock and reservations say, which takes longer.
 */
export async function readPerhapsFull(sql: Sql): Promise<{ product_id: string; max_quantity: number }[]> {
  return sql(
    `select settings.product_id, settings.max_quantity
       from backorder_settings settings
       join (select product_id, sum(outstanding_quantity) as units from backorder_line
              where outstanding_quantity > 0 and deleted_at is null group by 1) waiting using (product_id)
      where settings.deleted_at is null and settings.max_quantity is not null
        and (waiting.units >= settings.max_quantity or settings.limit_reached_at is not null)`
  )
}
