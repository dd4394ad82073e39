import { aBackorderProduct, sellOnBackorder } from "./backorders"
import { buy } from "./checkout"
import { ship } from "./fulfillment"
import type { World } from "./in-a-shop"
import { tellLateIncomingStockWorkflow } from "../../src/workflows/tell-late-incoming-stock"
import { deliveriesIn, inDays } from "./incoming"
import { editOrder } from "./order-edits"
import { createProduct, keepAt, setStock, type Product } from "./products"
import { stopManaging } from "./managed-stock"
import { replace } from "./replacements"
import { takeBack } from "./returns"
import { createLocation } from "./shop"

/** Gets everything ready, so that what is returned makes core tell the event. */
type Occasion = (world: World) => Promise<() => Promise<unknown>>

const order = ({ shopper, shop }: World, product: Product, quantity: number) =>
  buy(shopper, shop, [{ variant_id: product.variant.id, quantity }])

const cancel = ({ admin }: World, { id }: { id: string }) => admin.post(`/admin/orders/${id}/cancel`)

/** The last unit is shipped, and the next order waits for one. */
const lastUnitShipped = async (world: World) => {
  const mug = await aBackorderProduct(world, { stock: 1 })
  const shipped = await order(world, mug, 1)
  const { order: read } = await ship(world, shipped, [1])
  await order(world, mug, 1)
  return {
    order: shipped,
    sent: { variant_id: mug.variant.id, quantity: 2 },
    fulfillment: read.fulfillments?.[0],
  }
}

/** Two units for two orders: the first lacks one of its three, the second its only one. */
const twoOrders = async (world: World) => {
  const mug = await aBackorderProduct(world, { stock: 2 })
  return { mug, first: await order(world, mug, 3), second: await order(world, mug, 1) }
}

/** Both orders wait for a delivery. */
const expected = async (world: World) => {
  const { mug } = await twoOrders(world)
  return { delivery: await deliveriesIn(world).expect(mug, 2) }
}

const anOrderIsPlaced: Occasion = async (world) => {
  const mug = await aBackorderProduct(world, { stock: 1 })
  return () => order(world, mug, 3)
}

const anOrderIsCanceled: Occasion = async (world) => {
  const { first } = await twoOrders(world)
  return () => cancel(world, first)
}

const aPartIsShipped: Occasion = async (world) => {
  const { first } = await twoOrders(world)
  return () => ship(world, first, [1])
}

/** For every event that can change what stock covers, something that makes core tell it. */
export const OCCASIONS: Record<string, Occasion> = {
  "order.placed": anOrderIsPlaced,
  "reservation-item.created": anOrderIsPlaced,
  "order.canceled": anOrderIsCanceled,
  "reservation-item.deleted": anOrderIsCanceled,
  "order.fulfillment_created": aPartIsShipped,
  "reservation-item.updated": aPartIsShipped,
  "order.fulfillment_canceled": async (world) => {
    const { order: shipped, fulfillment } = await lastUnitShipped(world)
    return () => world.admin.post(`/admin/orders/${shipped.id}/fulfillments/${fulfillment?.id}/cancel`)
  },
  "order.return_received": async (world) => {
    const { order: shipped } = await lastUnitShipped(world)
    return () => takeBack(world, shipped, { quantity: 1 })
  },
  "order.exchange_created": async (world) => {
    const { order: shipped, sent } = await lastUnitShipped(world)
    return () => replace(world, shipped, { kind: "exchanges", back: 1, sent })
  },
  "order.claim_created": async (world) => {
    const { order: shipped, sent } = await lastUnitShipped(world)
    return () => replace(world, shipped, { kind: "claims", back: 1, sent })
  },
  "order-edit.confirmed": async (world) => {
    const { first } = await twoOrders(world)
    return () => editOrder(world, first, { quantities: [1] })
  },
  "inventory-level.created": async (world) => {
    const { mug } = await twoOrders(world)
    const cellar = await createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")
    return () => keepAt(world.admin, cellar.id, mug.variant, 5)
  },
  "inventory-level.updated": async (world) => {
    const { mug } = await twoOrders(world)
    return () => setStock(world.admin, world.shop.location.id, mug.variant, 3)
  },
  "inventory-level.deleted": async (world) => {
    const { mug } = await twoOrders(world)
    const cellar = await createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")
    await keepAt(world.admin, cellar.id, mug.variant, 0)
    return () =>
      world.admin.delete(`/admin/inventory-items/${mug.variant.inventoryItemId}/location-levels/${cellar.id}`)
  },
  "incoming-stock.created": async (world) => {
    const { mug } = await twoOrders(world)
    return () => deliveriesIn(world).expect(mug, 1)
  },
  "incoming-stock.updated": async (world) => {
    const { delivery } = await expected(world)
    return () => deliveriesIn(world).change(delivery, { expected_on: inDays(9) })
  },
  "incoming-stock.deleted": async (world) => {
    const { delivery } = await expected(world)
    return () => deliveriesIn(world).remove(delivery)
  },
  "incoming-stock.received": async (world) => {
    const { delivery } = await expected(world)
    return () => deliveriesIn(world).receive(delivery, 1)
  },
  "incoming-stock.late": async (world) => {
    const { delivery } = await expected(world)
    await world.witness.damage("update backorder_incoming set expected_on = $2 where id = $1", [
      delivery.id,
      inDays(-1),
    ])
    return () => tellLateIncomingStockWorkflow(world.container).run()
  },
  "product-variant.updated": async (world) => {
    const { mug } = await twoOrders(world)
    return () => stopManaging(world, mug)
  },
  "product.updated": async (world) => {
    const { mug } = await twoOrders(world)
    return () =>
      world.admin.post(`/admin/products/${mug.id}`, { variants: [{ id: mug.variant.id, manage_inventory: false }] })
  },
  "backorder-settings.updated": async (world) => {
    const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] })
    await world.admin.post(`/admin/products/${mug.id}/variants/${mug.variant.id}`, { allow_backorder: true })
    await order(world, mug, 3)
    return () => sellOnBackorder(world, mug)
  },
}
