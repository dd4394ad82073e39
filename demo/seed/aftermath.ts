import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  updateInventoryLevelsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG } from "./catalog"
import type { Location } from "./catalog-product"
import type { Logistics } from "./locations"
import { DELIVERIES } from "./order-book"
import type { PlacedOrder } from "./orders"
import type { Stocked } from "./products"

interface LineItem {
  id: string
  quantity: number
}

/** Ships, delivers and cancels the placed orders as planned. */
export async function settleOrders(
  container: MedusaContainer,
  orders: PlacedOrder[],
  logistics: Logistics
): Promise<void> {
  for (const { id, plan } of orders) {
    if (plan.then === "canceled") {
      await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    }
    if (plan.then === "shipped" || plan.then === "delivered") {
      const fulfillmentId = await ship(container, id, logistics.locationIds[warehouseOf(plan.lines[0][0])])
      await capture(container, id)
      if (plan.then === "delivered") {
        await markOrderFulfillmentAsDeliveredWorkflow(container).run({ input: { orderId: id, fulfillmentId } })
      }
    }
  }
}

/** Takes in the deliveries, which fill the oldest orders that wait. */
export async function takeInDeliveries(
  container: MedusaContainer,
  stocked: Stocked,
  logistics: Logistics
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const deliveries = DELIVERIES.map(({ sku, units }) => ({
    units,
    inventory_item_id: stocked.inventoryItemIds[sku],
    location_id: logistics.locationIds[warehouseOf(sku)],
  }))
  const { data: levels } = await query.graph({
    entity: "inventory_level",
    fields: ["id", "inventory_item_id", "location_id", "stocked_quantity"],
    filters: { inventory_item_id: deliveries.map(({ inventory_item_id }) => inventory_item_id) },
  })
  const stockedBefore = new Map(
    levels.map((level) => [level.inventory_item_id + level.location_id, level.stocked_quantity])
  )
  await updateInventoryLevelsWorkflow(container).run({
    input: {
      updates: deliveries.map(({ units, ...place }) => ({
        ...place,
        stocked_quantity: units + (stockedBefore.get(place.inventory_item_id + place.location_id) ?? 0),
      })),
    },
  })
}

async function ship(container: MedusaContainer, orderId: string, locationId: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.*"],
    filters: { id: orderId },
  })
  const items = (data[0].items ?? []).flatMap((item: LineItem | null) =>
    item ? [{ id: item.id, quantity: item.quantity }] : []
  )
  const { result: fulfillment } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id: orderId, location_id: locationId, items },
  })
  await createOrderShipmentWorkflow(container).run({
    input: { order_id: orderId, fulfillment_id: fulfillment.id, items, labels: [] },
  })
  return fulfillment.id
}

async function capture(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["payment_collections.payments.id"],
    filters: { id: orderId },
  })
  const paymentId = data[0].payment_collections?.[0]?.payments?.[0]?.id
  if (paymentId) {
    await capturePaymentWorkflow(container).run({ input: { payment_id: paymentId } })
  }
}

function warehouseOf(sku: string): Location {
  const variant = CATALOG.flatMap(({ variants }) => variants).find((candidate) => candidate.sku === sku)
  return Object.keys(variant?.stock ?? {})[0] as Location
}
