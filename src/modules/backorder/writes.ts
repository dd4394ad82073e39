import { generateEntityId } from "@medusajs/framework/utils"
import { statusOf, type BackorderStatus, type Difference } from "./domain/differences"
import type { Told } from "./reconcile"

interface KnownLine {
  id: string
  line_item_id: string
  quantity: number
  backordered_quantity: number
  outstanding_quantity: number
}

interface KnownBackorder {
  id: string
  order_id: string
  status: string
  filled_at: Date | null
  canceled_at: Date | null
  lines: KnownLine[]
}

/** A backorder whose status changed, and whether it is a new one. */
export interface BackorderChange {
  id: string
  order_id: string
  status: BackorderStatus
}

interface NewBackorder {
  id: string
  order_id: string
  status: BackorderStatus
  outstanding_quantity: number
  ordered_at: Date
}

interface NewLine extends Told {
  id: string
  backorder_id: string
  line_item_id: string
  product_id: string | null
  variant_id: string | null
  quantity: number
  backordered_quantity: number
  outstanding_quantity: number
  location_id: string | null
}

type LineUpdate = Pick<NewLine, "id" | "quantity" | "backordered_quantity" | "outstanding_quantity" | "location_id">

type BackorderUpdate = Pick<NewBackorder, "id" | "status" | "outstanding_quantity" | "ordered_at"> & {
  filled_at: Date | null
  canceled_at: Date | null
}

/** The rows that make the plugin's view match the truth. */
export interface Writes {
  createBackorders: NewBackorder[]
  createLines: NewLine[]
  updateLines: LineUpdate[]
  updateBackorders: BackorderUpdate[]
  createEntries: { line_id: string; what: string; quantity: number; why: string; happened_at: Date }[]
  changed: BackorderChange[]
}

/**
 * Turns differences into rows.
 *
 * @param known - the backorders of the orders concerned, with all of their lines.
 * @param told - what the shopper was told, by line item id, for the lines that open.
 * @param now - when the history says that it happened.
 */
export function planWrites(
  differences: Difference[],
  known: KnownBackorder[],
  told: Map<string, Told>,
  now: Date
): Writes {
  const writes: Writes = {
    createBackorders: [],
    createLines: [],
    updateLines: [],
    updateBackorders: [],
    createEntries: [],
    changed: [],
  }
  const knownByOrder = new Map(known.map((backorder) => [backorder.order_id, backorder]))
  for (const [orderId, ofOrder] of groupByOrder(differences)) {
    planOrder(writes, orderId, ofOrder, knownByOrder.get(orderId), told, now)
  }
  return writes
}

function planOrder(
  writes: Writes,
  orderId: string,
  differences: Difference[],
  known: KnownBackorder | undefined,
  told: Map<string, Told>,
  now: Date
): void {
  const backorderId = known?.id ?? generateEntityId(undefined, "bo")
  const lines = new Map<string, { quantity: number; outstanding_quantity: number }>(
    (known?.lines ?? []).map((line) => [line.line_item_id, line])
  )
  const rows = new Map((known?.lines ?? []).map((line) => [line.line_item_id, line]))
  for (const difference of differences) {
    const row = rows.get(difference.line_item_id)
    const lineId = row?.id ?? generateEntityId(undefined, "boli")
    lines.set(difference.line_item_id, { quantity: difference.truth.quantity, outstanding_quantity: difference.is })
    if (row) {
      writes.updateLines.push(lineUpdate(row, difference))
    } else {
      writes.createLines.push(newLine(lineId, backorderId, difference, told.get(difference.line_item_id)))
    }
    writes.createEntries.push(...difference.entries.map((entry) => ({ line_id: lineId, happened_at: now, ...entry })))
  }
  const outstanding = [...lines.values()].reduce((sum, line) => sum + line.outstanding_quantity, 0)
  const { ordered_at } = differences[0].truth
  const canceled = differences.some((difference) => difference.truth.order_canceled)
  const status = statusOf([...lines.values()], canceled)
  if (known) {
    writes.updateBackorders.push({
      id: known.id,
      status,
      outstanding_quantity: outstanding,
      ordered_at,
      filled_at: status === "filled" ? (known.filled_at ?? now) : null,
      canceled_at: status === "canceled" ? (known.canceled_at ?? now) : null,
    })
  } else {
    writes.createBackorders.push({
      id: backorderId,
      order_id: orderId,
      status,
      outstanding_quantity: outstanding,
      ordered_at,
    })
  }
  if (known?.status !== status) {
    writes.changed.push({ id: backorderId, order_id: orderId, status })
  }
}

function lineUpdate(row: KnownLine, difference: Difference): LineUpdate {
  return {
    id: row.id,
    quantity: difference.truth.quantity,
    backordered_quantity: Math.max(row.backordered_quantity, difference.is),
    outstanding_quantity: difference.is,
    location_id: difference.truth.location_id,
  }
}

function newLine(id: string, backorderId: string, difference: Difference, told: Told | undefined): NewLine {
  const { truth } = difference
  return {
    id,
    backorder_id: backorderId,
    line_item_id: truth.line_item_id,
    product_id: truth.product_id,
    variant_id: truth.variant_id,
    quantity: truth.quantity,
    backordered_quantity: truth.outstanding_quantity,
    outstanding_quantity: truth.outstanding_quantity,
    location_id: truth.location_id,
    promo: told?.promo ?? null,
    expected_on: told?.expected_on ?? null,
  }
}

function groupByOrder(differences: Difference[]): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>()
  for (const difference of differences) {
    groups.set(difference.order_id, [...(groups.get(difference.order_id) ?? []), difference])
  }
  return groups
}
