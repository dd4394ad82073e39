import type { Sql } from "../sql"

/** Ids that an event names. A deleted reservation or level still tells its inventory item. */
export interface Touched {
  order_ids?: string[]
  reservation_ids?: string[]
  level_ids?: string[]
  inventory_item_ids?: string[]
  product_ids?: string[]
  variant_ids?: string[]
}

/** What a reconcile after an event looks at. */
export type TouchedScope = ReconcileScope & { inventory_item_ids: string[] }

/** What to reconcile: `inventory_item_ids` `null` = everything. */
export interface ReconcileScope {
  inventory_item_ids: string[] | null
  order_ids: string[]
}

/**
 * Where the ids of an event lead to inventory items. A variant leads to all that it was ever made of: core keeps the link
 * that it deletes when stock is not managed any more, and what was reserved then still hangs on that item.
 */
const SOURCES: Record<keyof Touched, string> = {
  reservation_ids: `
    select inventory_item_id from reservation_item where id = any(:reservation_ids)`,
  level_ids: `
    select inventory_item_id from inventory_level where id = any(:level_ids)`,
  inventory_item_ids: `
    select unnest(cast(:inventory_item_ids as text[])) as inventory_item_id`,
  product_ids: `
    select part.inventory_item_id
      from product_variant variant
      join product_variant_inventory_item part on part.variant_id = variant.id
     where variant.product_id = any(:product_ids)`,
  variant_ids: `
    select inventory_item_id from product_variant_inventory_item where variant_id = any(:variant_ids)`,
  order_ids: `
    select part.inventory_item_id
      from order_item
      join order_line_item line on line.id = order_item.item_id
      join product_variant_inventory_item part on part.variant_id = line.variant_id
     where order_item.order_id = any(:order_ids) and order_item.deleted_at is null
    union select reservation.inventory_item_id
      from order_item
      join reservation_item reservation on reservation.line_item_id = order_item.item_id
     where order_item.order_id = any(:order_ids) and order_item.deleted_at is null and reservation.deleted_at is null`,
}

/**
 * Whether a tracked line waits for a variant that is made of an item, or was: core keeps a recipe that it deletes.
 *
 * @param item - the alias of a row with `inventory_item_id`, as of the fragments below.
 */
function isWaitedFor(item: string): string {
  return `
  exists (select 1 from product_variant_inventory_item part
            join backorder_line line on line.variant_id = part.variant_id
           where part.inventory_item_id = ${item}.inventory_item_id
             and line.outstanding_quantity > 0 and line.deleted_at is null)`
}

/** Whether a product that is made of the item has settings. @param such - a condition on `settings`, left out = any. */
function hasSettings(item: string, such = "true"): string {
  return `
  exists (select 1 from product_variant_inventory_item part
            join product_variant variant on variant.id = part.variant_id
            join backorder_settings settings on settings.product_id = variant.product_id
           where part.inventory_item_id = ${item}.inventory_item_id and settings.deleted_at is null and ${such})`
}

/** Whether more of the item is reserved somewhere than is in stock there. */
export function isShort(item: string): string {
  return `
  exists (select 1 from reservation_item reservation
           where reservation.inventory_item_id = ${item}.inventory_item_id and reservation.deleted_at is null
           group by reservation.location_id
          having sum(reservation.quantity) > coalesce((
                   select level.stocked_quantity from inventory_level level
                    where level.inventory_item_id = ${item}.inventory_item_id
                      and level.location_id = reservation.location_id and level.deleted_at is null), 0))`
}

/**
 * The inventory items behind what an event names, as far as backorders depend on them: items of products that have
 * settings, or of lines that are tracked.
 */
export async function readTouchedItems(sql: Sql, touched: Touched): Promise<string[]> {
  // Of each kind that is named: planning all of them takes Postgres longer than reading.
  const kinds = (Object.keys(SOURCES) as (keyof Touched)[]).filter((kind) => touched[kind]?.length)
  if (!kinds.length) {
    return []
  }
  const rows = await sql<{ inventory_item_id: string }>(
    `select inventory_item_id from (${kinds.map((kind) => SOURCES[kind]).join(" union ")}) item
      where ${hasSettings("item")} or ${isWaitedFor("item")}`,
    { ...touched }
  )
  return rows.map((row) => row.inventory_item_id)
}

/**
 * Whether a reconcile of a scope could find anything: one of its orders has a backorder, a line waits for one of its
 * items, stock does not cover one of them somewhere, or a maximum was reached. An order in stock does none of it.
 */
export async function mayDiffer(sql: Sql, { inventory_item_ids, order_ids }: TouchedScope): Promise<boolean> {
  const [answer] = await sql<{ yes: boolean }>(
    `select exists (select 1 from backorder where order_id = any(:order_ids) and deleted_at is null)
         or exists (select 1 from unnest(cast(:inventory_item_ids as text[])) item(inventory_item_id)
                     where ${isWaitedFor("item")} or ${isShort("item")}
                        or ${hasSettings("item", "settings.limit_reached_at is not null")}) as yes`,
    { inventory_item_ids, order_ids }
  )
  return answer.yes
}
