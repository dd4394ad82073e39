import type { Sql } from "../sql"
import { ALL_DEMAND, demandColumns, fractionalItems, waiting, type Demand } from "./queue"

/*
 * Core's tables are read in SQL in this folder, nowhere else, and they are only read. Coverage over a hundred thousand
 * reservations is one window-function query, and a claim must see stock in the transaction in which it writes itself.
 * `integration-tests/http/core-tables.spec.ts` pins the columns used.
 */

/**
 * Lines that the scope of `:items` and `:orders` can change: those that reserve one of its items, those of its orders, and
 * whatever still waits for a variant of its items. A kit whose parts were changed waits for a variant of an item that it
 * does not reserve, so all of these are judged by what they reserve themselves.
 */
const SCOPE = `
  scope as (
    select line_item_id from reservation_item
     where inventory_item_id = any(:items) and deleted_at is null and line_item_id is not null
    union select line.line_item_id from backorder
            join backorder_line line on line.backorder_id = backorder.id and line.deleted_at is null
           where backorder.order_id = any(:orders) and backorder.deleted_at is null
    union select line.line_item_id from product_variant_inventory_item part
            join backorder_line line on line.variant_id = part.variant_id
           where part.inventory_item_id = any(:items) and line.outstanding_quantity > 0 and line.deleted_at is null)`

/** The queues of every item that such a line reserves. */
const DEMAND_OF_SCOPE: Demand = {
  tables: `
  ${SCOPE},
  queued_item as materialized (
    select unnest(cast(:items as text[])) as inventory_item_id
    union select other.inventory_item_id from scope
      join reservation_item other on other.line_item_id = scope.line_item_id and other.deleted_at is null),
  ${fractionalItems("select inventory_item_id from queued_item")},
  demand as (
    select ${demandColumns("reservation")} from reservation_item reservation
     where deleted_at is null and inventory_item_id in (select inventory_item_id from queued_item))`,
  lines: "select line_item_id from scope",
}

/** The common table expressions that say in `short` what stock does not cover: of the lines of a scope, or of all. */
export function coverage(scoped: boolean): string {
  return waiting(scoped ? DEMAND_OF_SCOPE : ALL_DEMAND)
}

/**
 * Units that stock does not cover by variant id, of products with settings and of lines that are tracked, as far as they
 * are made of the inventory items.
 */
export async function readOutstandingUnits(sql: Sql, items: string[]): Promise<Map<string, number>> {
  const rows = await sql<{ variant_id: string; quantity: string }>(
    `with ${coverage(true)}
     select sold.variant_id, sum(short.outstanding_quantity) as quantity
       from short
       join order_line_item sold on sold.id = short.line_item_id
      where sold.variant_id is not null
        and (exists (select 1 from backorder_settings settings
                      where settings.product_id = sold.product_id and settings.deleted_at is null)
          or exists (select 1 from backorder_line tracked
                      where tracked.line_item_id = sold.id and tracked.deleted_at is null))
      group by 1`,
    { items, orders: [] }
  )
  return new Map(rows.map(({ variant_id, quantity }) => [variant_id, Number(quantity)]))
}
