import { backorderOf } from "./backorders"
import { buy } from "./checkout"
import { eventually } from "./eventually"
import type { World } from "./in-a-shop"
import { setStock, type Product } from "./products"

/** What happens every day in the shop of a test: orders come in, stock arrives, and orders wait for it. */
export function tradeIn(world: World) {
  const waiting = async (placed: { id: string }) => (await backorderOf(world, placed))?.outstanding_quantity
  const order = (product: Product, quantity: number) =>
    buy(world.shopper, world.shop, [{ variant_id: product.variant.id, quantity }])
  const comesToWait = (placed: { id: string }, units: number) =>
    eventually(async () => expect(await waiting(placed)).toBe(units))
  return {
    /** Somebody orders so many of a product. */
    order,
    /** Somebody orders so many of a product of which none is free, and the order is seen to wait for all of them. */
    aWaitingOrder: async (product: Product, quantity: number) => {
      const placed = await order(product, quantity)
      await comesToWait(placed, quantity)
      return placed
    },
    /** The merchant has so many of a product now, where the shop ships from. */
    stockBecomes: (product: Product, stock: number) =>
      setStock(world.admin, world.shop.location.id, product.variant, stock),
    /** For how many units an order waits; `undefined` = it never waited. */
    waiting,
    /** Lets the events come through until an order waits for so many units. */
    comesToWait,
  }
}
