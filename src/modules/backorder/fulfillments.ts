import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Sql } from "./sql"
import { readLinesToFulfill, type FulfillmentWanted } from "./core-tables/lines-to-fulfill"
import { blockedLines, fulfillmentRefusal } from "./domain/fulfillment"

/**
 * How long a fulfilment keeps others from the same inventory items, should its server die before it has answered.
 * A carrier is asked meanwhile, so it is long.
 */
const HOLD_SECONDS = 60

/** The inventory items that a fulfilment takes, of lines that can wait for stock. None: it is none of our business. */
export async function watchedItems(sql: Sql, wanted: FulfillmentWanted): Promise<string[]> {
  const lines = await readLinesToFulfill(sql, wanted)
  return [...new Set(lines.flatMap((line) => line.parts.map((part) => part.inventory_item_id)))].sort()
}

/**
 * Takes the hold on the items, in the transaction and under the locks of the caller, if nobody else has it and stock
 * covers what is wanted.
 *
 * @returns whether the hold was free.
 * @throws MedusaError NOT_ALLOWED naming every line with how many can ship now; then nothing is held.
 */
export async function takeHold(sql: Sql, wanted: FulfillmentWanted, items: string[], holder: string): Promise<boolean> {
  await sql(
    `delete from backorder_fulfillment_hold
      where inventory_item_id = any(:items) and deleted_at is null and expires_at <= clock_timestamp()`,
    { items }
  )
  const held = await sql(
    `select id from backorder_fulfillment_hold where inventory_item_id = any(:items) and deleted_at is null`,
    { items }
  )
  if (held.length) {
    return false
  }
  const blocked = blockedLines(await readLinesToFulfill(sql, wanted))
  if (blocked.length) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, fulfillmentRefusal(blocked))
  }
  for (const item of items) {
    await sql(
      `insert into backorder_fulfillment_hold (id, inventory_item_id, holder, expires_at)
       values (:id, :item, :holder, clock_timestamp() + make_interval(secs => :seconds))`,
      { id: generateEntityId(undefined, "bohol"), item, holder, seconds: HOLD_SECONDS }
    )
  }
  return true
}

/** Lets the next one in. */
export async function dropHold(sql: Sql, holder: string): Promise<void> {
  await sql(`delete from backorder_fulfillment_hold where holder = :holder and deleted_at is null`, { holder })
}
