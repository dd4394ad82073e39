import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { Touched } from "../modules/backorder/core-tables/touched"
import { coalesceReconcile } from "../workflows/coalesce-reconcile"
import { BackorderSettingsEvents, IncomingStockEvents } from "../workflows/events"

interface EventData {
  id?: string
  order_id?: string
  product_id?: string
  inventory_item_id?: string
}

/** Which ids an event carries, by the beginning of its name. */
const SOURCES: [prefix: string, read: (data: EventData) => Touched][] = [
  ["reservation-item.", ({ id, order_id }) => ({ reservation_ids: ids(id), order_ids: ids(order_id) })],
  ["inventory-level.", ({ id, order_id }) => ({ level_ids: ids(id), order_ids: ids(order_id) })],
  ["order", ({ id, order_id }) => ({ order_ids: ids(order_id ?? id) })],
  ["product-variant.", ({ id }) => ({ variant_ids: ids(id) })],
  ["product.", ({ id }) => ({ product_ids: ids(id) })],
  [BackorderSettingsEvents.UPDATED, ({ product_id }) => ({ product_ids: ids(product_id) })],
  ["incoming-stock.", ({ inventory_item_id }) => ({ inventory_item_ids: ids(inventory_item_id) })],
]

export default async function coverageChanged({ event, container }: SubscriberArgs<EventData>) {
  const source = SOURCES.find(([prefix]) => event.name.startsWith(prefix))
  if (source) {
    void coalesceReconcile(container, source[1](event.data))
  }
}

function ids(id: string | undefined): string[] {
  return id ? [id] : []
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.canceled",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.return_received",
    "order.exchange_created",
    "order.claim_created",
    "order-edit.confirmed",
    "reservation-item.created",
    "reservation-item.updated",
    "reservation-item.deleted",
    "inventory-level.created",
    "inventory-level.updated",
    "inventory-level.deleted",
    "product-variant.updated",
    "product.updated",
    BackorderSettingsEvents.UPDATED,
    IncomingStockEvents.CREATED,
    IncomingStockEvents.UPDATED,
    IncomingStockEvents.DELETED,
    IncomingStockEvents.LATE,
  ],
  context: { subscriberId: "backorder-coverage-changed" },
}
