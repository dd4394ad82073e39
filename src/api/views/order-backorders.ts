import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { promiseOf, type Promised } from "../../modules/backorder/domain/promise"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { sumOf } from "../../modules/backorder/domain/quantity"
import type { StoreOrderBackorder, StoreOrderItemBackorder } from "../contracts"
import { readOwnDates } from "./own-dates"

/** What a shopper reads of an order that waits, or waited, for stock. */
export interface OrderBackorder {
  order: NonNullable<StoreOrderBackorder>
  /** By line item id. */
  items: Map<string, NonNullable<StoreOrderItemBackorder>>
}

/** Until then the rows may not have followed yet: they do so within a moment, and by schedule where an event was lost. */
const YOUNG_MS = 15 * 60 * 1000

/**
 * What of orders waits, by order id. The rows say so; of an order so young that it may have none yet, stock and
 * reservations themselves are asked. One in stock has no entry.
 *
 * @param orders - `created_at` left out = it may be young.
 */
export async function readOrderBackorders(
  scope: MedusaContainer,
  orders: { id: string; created_at?: string | Date }[]
): Promise<Map<string, OrderBackorder>> {
  const known = await readRows(
    scope,
    orders.map(({ id }) => id)
  )
  const young = orders.filter(
    ({ id, created_at }) => !known.has(id) && (!created_at || Date.now() - new Date(created_at).getTime() < YOUNG_MS)
  )
  const ids = young.map(({ id }) => id)
  const untracked = ids.length ? await readUntracked(scope, ids) : new Map<string, OrderBackorder>()
  return new Map([...known, ...untracked])
}

async function readRows(scope: MedusaContainer, orderIds: string[]): Promise<Map<string, OrderBackorder>> {
  const service = backorderService(scope)
  const lines = orderIds.length ? await service.readTrackedLines(orderIds) : []
  return new Map(
    [...groupBy(lines, (line) => line.order_id)].map(([orderId, ofOrder]) => {
      const [{ status, order_outstanding_quantity: outstanding_quantity }] = ofOrder
      const views = ofOrder.map(
        (line) => [line.line_item_id, itemView(line, unlessPassed(line.own_expected_on, service.today))] as const
      )
      return [orderId, { order: { status: status as OrderStatus, outstanding_quantity }, items: new Map(views) }]
    })
  )
}

type OrderStatus = NonNullable<StoreOrderBackorder>["status"]

type LineOfOrder = Promised & Omit<NonNullable<StoreOrderItemBackorder>, keyof ReturnType<typeof promiseOf>>

/** @param own - when the product is expected by its own settings. */
function itemView(line: LineOfOrder, own: string | null): NonNullable<StoreOrderItemBackorder> {
  const { backordered_quantity, outstanding_quantity, promo, expected_on } = line
  return { backordered_quantity, outstanding_quantity, promo, expected_on, ...promiseOf(line, own) }
}

/** What a reconcile would find now. One that runs meanwhile leaves nothing to find, and rows. */
async function readUntracked(scope: MedusaContainer, orderIds: string[]): Promise<Map<string, OrderBackorder>> {
  const service = backorderService(scope)
  const touched = await service.readScope({ order_ids: orderIds })
  if (!touched || !(await service.mayDiffer(touched))) {
    return new Map()
  }
  const { differences } = await service.reconcile(touched, { dryRun: true })
  const opening = differences.filter(({ order_id, was, is }) => orderIds.includes(order_id) && was === 0 && is > 0)
  const found = await tellOrders(scope, opening)
  const late = await readRows(
    scope,
    orderIds.filter((id) => !found.has(id))
  )
  return new Map([...found, ...late])
}

interface OpeningLine extends Promised {
  order_id: string
  line_item_id: string
  product_id: string | null
  variant_id: string | null
  is: number
}

async function tellOrders(scope: MedusaContainer, opening: OpeningLine[]): Promise<Map<string, OrderBackorder>> {
  const orders = new Map<string, { created_at: Date; locale: string | null }>()
  for (const { id, created_at, locale } of await readOrders(scope, opening)) {
    orders.set(id, { created_at: new Date(created_at), locale: locale ?? null })
  }
  const own = await readOwnDates(
    scope,
    opening.map((line) => ({ ...line, outstanding_quantity: line.is }))
  )
  const told = await backorderService(scope).tellOpening(
    opening.map((line) => {
      const order = orders.get(line.order_id)
      return { ...line, ordered_at: order?.created_at ?? new Date(), locale: order?.locale ?? null }
    })
  )
  const itemOf = (line: OpeningLine) => {
    const { promo = null, expected_on = null } = told.get(line.line_item_id) ?? {}
    const waits = { ...line, backordered_quantity: line.is, outstanding_quantity: line.is }
    return itemView({ ...waits, promo, expected_on }, own.get(line.product_id) ?? null)
  }
  return new Map(
    [...groupBy(opening, (line) => line.order_id)].map(([orderId, lines]) => [
      orderId,
      {
        order: { status: "back_ordered" as const, outstanding_quantity: sumOf(lines.map((line) => line.is)) },
        items: new Map(lines.map((line) => [line.line_item_id, itemOf(line)])),
      },
    ])
  )
}

async function readOrders(scope: MedusaContainer, opening: OpeningLine[]) {
  const ids = [...new Set(opening.map((line) => line.order_id))]
  if (!ids.length) {
    return []
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "created_at", "locale"], filters: { id: ids } })
  return data
}
