import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { lock, type Database, type Sql } from "./sql"
import { readLinesToFulfill, type FulfillmentWanted } from "./core-tables/lines-to-fulfill"
import { blockedLines, fulfillmentRefusal } from "./domain/fulfillment"

/**
 * How long a fulfilment keeps others from the same inventory items if its server dies before it has answered. It is
 * long, because a carrier is asked meanwhile.
 */
const HOLD_SECONDS = 60

/** How long a fulfilment waits for another one of the same items, and how often it looks. */
const HOLD_WAIT_MS = 30_000
const HOLD_RETRY_MS = 50

/**
 * Lets a fulfilment through when stock covers it, and holds its inventory items until `dropHold`: fulfilments of the
 * same item come one after the other, however many Medusa instances there are.
 *
 * @param timeZone - of the shop, for the day since when a line waits.
 * @returns who holds; `null` when none of the lines can wait for stock.
 * @throws MedusaError NOT_ALLOWED naming every line that stock does not cover with how many can ship now, or when
 * another fulfilment of the same items does not end.
 */
export async function hold(
  { run, transact }: Database,
  wanted: FulfillmentWanted,
  timeZone: string
): Promise<string | null> {
  const items = await run((sql) => watchedItems(sql, wanted))
  const holder = items.length ? randomUUID() : null
  const deadline = Date.now() + HOLD_WAIT_MS
  while (holder && !(await transact((sql) => takeHold(sql, wanted, items, holder, timeZone)))) {
    if (Date.now() > deadline) {
      const message = "Another fulfillment of the same items is under way. Try again when it has ended."
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    await sleep(HOLD_RETRY_MS)
  }
  return holder
}

/** The inventory items that a fulfilment takes, of lines that can wait for stock. None: it does not concern us. */
async function watchedItems(sql: Sql, wanted: FulfillmentWanted): Promise<string[]> {
  const lines = await readLinesToFulfill(sql, wanted)
  return [...new Set(lines.flatMap((line) => line.inventory_item_ids))].sort()
}

/**
 * Takes the hold on the items, in the transaction of the caller, if nobody else has it and stock covers what is wanted.
 *
 * @returns whether the hold was free.
 * @throws MedusaError NOT_ALLOWED naming every line with how many can ship now; then nothing is held.
 */
async function takeHold(
  sql: Sql,
  wanted: FulfillmentWanted,
  items: string[],
  holder: string,
  timeZone: string
): Promise<boolean> {
  await lock(
    sql,
    items.map((id) => `backorder:fulfillment:${id}`)
  )
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
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, fulfillmentRefusal(blocked, timeZone))
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
