import { WAITS_LESS, WAITS_MORE } from "../domain/codes"
import { writeEntries } from "../entry-rows"
import type { Sql } from "../sql"
import type { UnjudgedLine } from "./candidates"
import type { KnownBackorder, KnownLine, Writes } from "./plan-writes"

/*
 * The plugin's own rows in SQL, thousands at a time: written one by one, fifty thousand lines that fill at once would
 * hold the lock for minutes.
 */

/** Whether one of the orders has a backorder, whatever its status. */
export async function hasBackorders(sql: Sql, orderIds: string[]): Promise<boolean> {
  const [answer] = await sql<{ yes: boolean }>(
    `select exists (select 1 from backorder where order_id = any(:orderIds) and deleted_at is null) as yes`,
    { orderIds }
  )
  return answer.yes
}

/** How many orders wait, and for how many units. */
export async function countOpen(sql: Sql): Promise<{ backorders: number; units: number }> {
  const [open] = await sql<{ backorders: string; units: string }>(
    `select count(*) as backorders, coalesce(sum(outstanding_quantity), 0) as units
       from backorder where status = 'back_ordered' and deleted_at is null`
  )
  return { backorders: Number(open.backorders), units: Number(open.units) }
}

/** Postgres gives decimals as text. */
type Quantities = "quantity" | "backordered_quantity" | "outstanding_quantity"

/** The backorders of orders with all of their lines, and the rows of line items, whichever backorder they hang on. */
export async function readKnown(
  sql: Sql,
  orderIds: string[],
  lineItemIds: string[]
): Promise<{ backorders: KnownBackorder[]; lines: KnownLine[] }> {
  const backorders = await sql<KnownBackorder>(
    `select id, order_id, filled_at, canceled_at
       from backorder where order_id = any(:orderIds) and deleted_at is null`,
    { orderIds }
  )
  const columns = "id, backorder_id, line_item_id, quantity, backordered_quantity, outstanding_quantity"
  const rows = await sql<Omit<KnownLine, Quantities> & Record<Quantities, string>>(
    `select ${columns} from backorder_line where backorder_id = any(:backorderIds) and deleted_at is null
      union select ${columns} from backorder_line where line_item_id = any(:lineItemIds) and deleted_at is null`,
    { backorderIds: backorders.map((backorder) => backorder.id), lineItemIds }
  )
  const lines = rows.map((row) => ({
    ...row,
    quantity: Number(row.quantity),
    backordered_quantity: Number(row.backordered_quantity),
    outstanding_quantity: Number(row.outstanding_quantity),
  }))
  return { backorders, lines }
}

/** Writes rows over those that are there. What the shopper was told when a line opened stays as it is. */
export async function writeRows(sql: Sql, { backorders, lines, entries }: Writes): Promise<void> {
  await sql(
    `insert into backorder (id, order_id, status, outstanding_quantity, ordered_at, filled_at, canceled_at)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(
       id text, order_id text, status text, outstanding_quantity numeric, ordered_at timestamptz, filled_at timestamptz,
       canceled_at timestamptz)
     on conflict (order_id) where deleted_at is null do update
       set status = excluded.status, outstanding_quantity = excluded.outstanding_quantity,
           ordered_at = excluded.ordered_at, filled_at = excluded.filled_at, canceled_at = excluded.canceled_at,
           updated_at = now()`,
    { rows: JSON.stringify(backorders) }
  )
  await sql(
    `insert into backorder_line (id, backorder_id, line_item_id, product_id, variant_id, quantity,
                                 backordered_quantity, outstanding_quantity, ordered_at, location_id, promo,
                                 expected_on, parts, promised_on, delayed_from)
     select * from jsonb_to_recordset(cast(:rows as jsonb)) as given(
       id text, backorder_id text, line_item_id text, product_id text, variant_id text, quantity numeric,
       backordered_quantity numeric, outstanding_quantity numeric, ordered_at timestamptz, location_id text, promo text,
       expected_on text, parts jsonb, promised_on text, delayed_from text)
     on conflict (line_item_id) where deleted_at is null do update
       set backorder_id = excluded.backorder_id, quantity = excluded.quantity,
           backordered_quantity = excluded.backordered_quantity,
           outstanding_quantity = excluded.outstanding_quantity, ordered_at = excluded.ordered_at,
           location_id = excluded.location_id, parts = excluded.parts, promised_on = excluded.promised_on,
           delayed_from = excluded.delayed_from, updated_at = now()`,
    { rows: JSON.stringify(lines) }
  )
  await writeEntries(sql, entries)
}

/**
 * Has Postgres look at what was written, as it would by itself within a minute. Until then it takes the tables for nearly
 * empty, and the next comparison would add up all lines once for every line: for more than five minutes, under the lock.
 */
export async function refreshStatistics(sql: Sql): Promise<void> {
  await sql("analyze backorder, backorder_line, backorder_entry")
}

/** A backorder whose status nobody was told yet. */
export interface StatusChange {
  id: string
  order_id: string
  status: string
  /** Whether stock filled some of it when it last changed. */
  by_stock: boolean
}

/**
 * Marks changes as told and names them, by id, those after an id. Marked before they are told: a server that dies in between
 * keeps silent about these few, and never says anything twice. Two that ask at once get different ones.
 */
export async function takeUntold(sql: Sql, after: string, limit: number): Promise<StatusChange[]> {
  return sql<StatusChange>(
    `update backorder set told_status = status
      where id in (select id from backorder
                    where status is distinct from told_status and deleted_at is null and id > :after
                    order by id limit :limit for update skip locked)
      returning id, order_id, status, (
        select bool_or(entry.what = 'filled') from backorder_entry entry
          join backorder_line line on line.id = entry.line_id and line.deleted_at is null
         where line.backorder_id = backorder.id and entry.deleted_at is null
           and entry.what = any(:moves)
         group by entry.happened_at order by entry.happened_at desc limit 1) as by_stock`,
    { after, limit, moves: [...WAITS_MORE, ...WAITS_LESS] }
  )
}

/** A line whose promise is not kept, and whose customer was told of another day. */
export interface BrokenPromise {
  line_id: string
  backorder_id: string
  order_id: string
  product_id: string | null
  /** The day that was told last. */
  previous_expected_on: string
  /** The day that is promised of what is on its way; `null` = none. */
  promised_on: string | null
  /** When the merchant expects the product, whatever is on its way; it may have passed. */
  own_expected_on: string | null
}

/**
 * Marks promises that are not kept as told and names them, by line id, those after an id. Marked before they are told, as
 * `takeUntold` does.
 */
export async function takeBrokenPromises(sql: Sql, after: string, limit: number): Promise<BrokenPromise[]> {
  return sql<BrokenPromise>(
    `with broken as (
       select id, delayed_from from backorder_line
        where delayed_from is not null and outstanding_quantity > 0 and deleted_at is null and id > :after
        order by id limit :limit for update skip locked)
     update backorder_line line set delayed_from = null
       from broken, backorder, backorder_line same
       left join backorder_settings settings
         on settings.product_id = same.product_id and settings.deleted_at is null
      where line.id = broken.id and same.id = line.id and backorder.id = line.backorder_id
     returning line.id as line_id, line.backorder_id, backorder.order_id, line.product_id,
               broken.delayed_from as previous_expected_on, line.promised_on, settings.expected_on as own_expected_on`,
    { after, limit }
  )
}

/** What one reconcile of everything came to. */
export interface Reconciliation {
  checked: number
  differences: number
  repaired: number
  duration_ms: number
  /** Lines that could not be judged. */
  skipped: UnjudgedLine[]
}

/** Keeps the result, and the last hundred before it. */
export async function writeReconciliation(sql: Sql, id: string, result: Reconciliation): Promise<void> {
  await sql(
    `insert into backorder_reconciliation (id, reconciled_at, checked, differences, repaired, duration_ms, skipped)
     values (:id, now(), :checked, :differences, :repaired, :duration_ms, cast(:skipped as jsonb))`,
    { id, ...result, skipped: JSON.stringify(result.skipped) }
  )
  await sql(
    `delete from backorder_reconciliation where id not in (
       select id from backorder_reconciliation order by reconciled_at desc limit :kept)`,
    { kept: RECONCILIATIONS_KEPT }
  )
}

const RECONCILIATIONS_KEPT = 100
