import { MedusaError } from "@medusajs/framework/utils"
import { readKnownPlaces, type IncomingPlace } from "../core-tables/incoming-places"
import { receiptOf } from "../domain/incoming"
import { rowId } from "../row-ids"
import type { Sql } from "../sql"
import { notFound, refuseFaults } from "./refusals"
import { lockIncoming, named, type NamedIncoming } from "./rows"

/** What has come in of incoming stock. */
export interface Receiving {
  id: string
  /** Left out = all that is still to come. */
  quantity?: number
  /** The request's own word for it: the same word again receives nothing more. */
  idempotency_key?: string
}

/** What a receipt has taken, to be added to core's stock. */
export type Receipt = NamedIncoming & { receipt_id: string; quantity: number }

/**
 * Marks as received, in the transaction of the caller. Core's stock is not raised yet.
 *
 * @returns `null` when nothing comes of it: the request was repeated.
 * @throws MedusaError NOT_FOUND when there is no such incoming stock, or core has its item, or location and level, no more;
 * INVALID_DATA when it is canceled, or more than is still to come.
 */
export async function markReceived(sql: Sql, { id, quantity, idempotency_key }: Receiving): Promise<Receipt | null> {
  const row = (await lockIncoming(sql, [id])).get(id)
  if (!row) {
    throw notFound("incoming_not_found", [id])
  }
  if (idempotency_key && (await isKnown(sql, id, idempotency_key))) {
    return null
  }
  const receipt = receiptOf(row, quantity)
  refuseFaults(receipt.fault ? [{ id, fault: receipt.fault }] : [])
  if (!receipt.quantity) {
    return null
  }
  await refuseGone(sql, row)
  await addReceived(sql, id, receipt.quantity)
  return {
    ...named(row),
    quantity: receipt.quantity,
    receipt_id: await writeReceipt(sql, id, receipt.quantity, idempotency_key),
  }
}

/** Says that core's stock was raised by a receipt. */
export async function markStocked(sql: Sql, { receipt_id }: Receipt): Promise<void> {
  await sql(`update backorder_receipt set stocked_at = now(), updated_at = now() where id = :receipt_id`, {
    receipt_id,
  })
}

/** Undoes `markReceived`, in the transaction of the caller. */
export async function takeBackReceipt(sql: Sql, { id, receipt_id, quantity }: Receipt): Promise<void> {
  await lockIncoming(sql, [id])
  const gone = await sql(`delete from backorder_receipt where id = :receipt_id returning id`, { receipt_id })
  if (gone.length) {
    await sql(
      `update backorder_incoming
          set received_quantity = received_quantity - :quantity, updated_at = now(),
              status = case when status = 'received' then 'expected' else status end
        where id = :id`,
      { id, quantity }
    )
  }
}

/** A receipt of which it is not known that core's stock was raised: its server died in the middle. */
export interface UnfinishedReceipt extends Receipt {
  received_at: Date
}

/** How long core may take before a receipt counts as unfinished. */
const RAISED_WITHIN = "interval '5 minutes'"

/** The receipts that are unfinished, the oldest first. @param id - of the only one to look at, which nobody else finishes then. */
export async function readUnfinished(sql: Sql, limit: number, id?: string): Promise<UnfinishedReceipt[]> {
  const rows = await sql<Omit<UnfinishedReceipt, "quantity"> & { quantity: string }>(
    `select receipt.id as receipt_id, receipt.quantity, receipt.created_at as received_at,
            incoming.id, incoming.inventory_item_id, incoming.location_id
       from backorder_receipt receipt
       join backorder_incoming incoming on incoming.id = receipt.incoming_id
      where receipt.stocked_at is null and receipt.deleted_at is null
        and receipt.created_at < now() - ${RAISED_WITHIN} ${id === undefined ? "" : "and receipt.id = :id"}
      order by receipt.created_at, receipt.id limit :limit ${id === undefined ? "" : "for update of receipt"}`,
    { limit, ...(id !== undefined && { id }) }
  )
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }))
}

/**
 * Finishes a receipt as somebody says who has looked at the stock, in the transaction of the caller.
 *
 * @param isStocked - whether core's stock was raised by it; if not, it is still to come.
 * @throws MedusaError NOT_FOUND when there is none with the id that is unfinished.
 */
export async function finishReceipt(sql: Sql, receiptId: string, isStocked: boolean): Promise<Receipt> {
  await lockDeliveryOf(sql, receiptId)
  const [receipt] = await readUnfinished(sql, 1, receiptId)
  if (!receipt) {
    throw notFound("receipt_not_found", [receiptId])
  }
  await (isStocked ? markStocked(sql, receipt) : takeBackReceipt(sql, receipt))
  return receipt
}

/** The delivery before its receipt, as whoever takes a receipt back does, so that two cannot wait for each other. */
async function lockDeliveryOf(sql: Sql, receiptId: string): Promise<void> {
  await sql(
    `select from backorder_incoming
      where id = (select incoming_id from backorder_receipt where id = :receiptId) for update`,
    { receiptId }
  )
}

async function isKnown(sql: Sql, id: string, key: string): Promise<boolean> {
  const receipts = await sql(
    `select id from backorder_receipt where incoming_id = :id and idempotency_key = :key and deleted_at is null`,
    { id, key }
  )
  return receipts.length > 0
}

/** A deleted location still counts what lies there, as long as it has the level. */
async function refuseGone(sql: Sql, { inventory_item_id, location_id }: IncomingPlace): Promise<void> {
  const [known] = await readKnownPlaces(sql, [{ inventory_item_id, location_id }])
  if (!known.item) {
    throw notFound("inventory_item_not_found", [inventory_item_id])
  }
  if (!known.level && !known.location) {
    throw notFound("location_not_found", [location_id])
  }
}

/** By a statement that takes no more than is still to come, whatever was read before. */
async function addReceived(sql: Sql, id: string, quantity: number): Promise<void> {
  const received = await sql(
    `update backorder_incoming
        set received_quantity = received_quantity + :quantity, updated_at = now(),
            status = case when received_quantity + :quantity = quantity then 'received' else status end
      where id = :id and status = 'expected' and received_quantity + :quantity <= quantity
      returning id`,
    { id, quantity }
  )
  if (!received.length) {
    throw new MedusaError(MedusaError.Types.CONFLICT, `Incoming stock ${id} has changed meanwhile`)
  }
}

async function writeReceipt(sql: Sql, incomingId: string, quantity: number, key?: string): Promise<string> {
  const id = rowId("borcp")
  await sql(
    `insert into backorder_receipt (id, incoming_id, quantity, idempotency_key) values (:id, :incomingId, :quantity, :key)`,
    { id, incomingId, quantity, key: key ?? null }
  )
  return id
}
