import { aBackorderProduct } from "../support/backorders"
import { buy } from "../support/checkout"
import { convertDraft, draftOrder } from "../support/draft-orders"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { editOrder } from "../support/order-edits"
import type { Product } from "../support/products"
import { reservationsOf } from "../support/reservations"
import { transferOrder } from "../support/transfers"
import { canceled, filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"

inAShop((world: World) => {
  const some = (product: Product, quantity: number) => ({ variant_id: product.variant.id, quantity })
  const { order, stockBecomes } = tradeIn(world)

  describe("an order that is edited up", () => {
    it("waits for what it now has more", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 3)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await editOrder(world, placed, { quantities: [5] })

      await merchantSees(world, placed, waits(4, `opened 2: ${OPENED}`, "opened 2: order_changed"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 4 })
    })

    it("keeps its place, though core lets go of what it held and holds it anew", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const first = await order(mug, 2)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))
      const [held] = await reservationsOf(world, first)

      await editOrder(world, first, { quantities: [3] })
      await merchantSees(world, first, waits(2, `opened 1: ${OPENED}`, "opened 1: order_changed"))
      await stockBecomes(mug, 4)

      expect((await reservationsOf(world, first))[0].id).not.toBe(held.id)
      await merchantSees(
        world,
        first,
        filled(`opened 1: ${OPENED}`, "opened 1: order_changed", "filled 2: stock_arrived")
      )
      await merchantSees(world, second, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
    })

    it("starts to wait when it was covered before", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const placed = await order(mug, 3)
      const younger = await order(mug, 1)
      await merchantSees(world, younger, waits(1, `opened 1: ${OPENED}`))
      await merchantSees(world, placed, "nothing")

      await editOrder(world, placed, { quantities: [4] })

      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 2 })
    })
  })

  describe("an order that is edited down", () => {
    it("waits for less, and the units that it gives up go to the next", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const first = await order(mug, 5)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))

      await editOrder(world, first, { quantities: [2] })

      await merchantSees(world, first, filled(`opened 2: ${OPENED}`, "reduced 2: order_changed"))
      await merchantSees(world, second, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
    })
  })

  describe("an order of which a part is shipped already, when it is edited", () => {
    it("waits for what is left, though core holds once more what is shipped, and keeps nothing from the next", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const first = await order(mug, 3)
      await ship(world, first, [1])
      const second = await order(mug, 1)

      await editOrder(world, first, { quantities: [4] })

      expect((await reservationsOf(world, first))[0].quantity).toBe(4)
      await merchantSees(world, first, waits(3, `opened 2: ${OPENED}`, "opened 1: order_changed"))
      await stockBecomes(mug, 3)
      await merchantSees(
        world,
        first,
        filled(`opened 2: ${OPENED}`, "opened 1: order_changed", "filled 3: stock_arrived")
      )
      await merchantSees(world, second, waits(1, `opened 1: ${OPENED}`))
      await ship(world, first, [3])
      await stockBecomes(mug, 1)
      expect((await reservationsOf(world, first))[0].quantity).toBe(1)
      await merchantSees(world, second, filled(`opened 1: ${OPENED}`, "filled 1: stock_arrived"))
      await ship(world, second, [1])
    })
  })

  describe("an order that gets another line", () => {
    it("waits for that line as well", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world, { stock: 1 })]
      const placed = await order(mug, 1)
      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))

      await editOrder(world, placed, { added: [some(tee, 3)] })

      await merchantSees(world, placed, waits(3, `opened 1: ${OPENED}`, `opened 2: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1, [tee.variant.sku]: 2 })
    })

    it("stands with it where the order stands, before orders that are younger", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world, { stock: 1 })]
      const older = await order(mug, 1)
      const younger = await order(tee, 1)

      await editOrder(world, older, { added: [some(tee, 1)] })

      await merchantSees(world, younger, waits(1, `opened 1: ${OPENED}`))
      await merchantSees(world, older, "nothing")
    })
  })

  describe("an order that loses a line", () => {
    it("waits for it no more, and for the others as before", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const placed = await buy(world.shopper, world.shop, [some(mug, 2), some(tee, 1)])
      await merchantSees(world, placed, waits(3, `opened 1: ${OPENED}`, `opened 2: ${OPENED}`))
      const kept = placed.items?.findIndex((item) => item.variant_id === tee.variant.id)

      await editOrder(world, placed, { quantities: kept === 0 ? [1, 0] : [0, 1] })

      await merchantSees(
        world,
        placed,
        waits(1, `opened 1: ${OPENED}`, `opened 2: ${OPENED}`, "reduced 2: order_changed")
      )
      expect(await toBuyIn(world)).toEqual({ [tee.variant.sku]: 1 })
    })

    it("is owed nothing once all that waited is taken away, one line after the other", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const there = await aBackorderProduct(world, { stock: 1 })
      const placed = await buy(world.shopper, world.shop, [some(mug, 2), some(tee, 1), some(there, 1)])
      await merchantSees(world, placed, waits(3, `opened 1: ${OPENED}`, `opened 2: ${OPENED}`))
      const without = (product: Product) =>
        editOrder(world, placed, {
          quantities: placed.items?.map((item) => (item.variant_id === product.variant.id ? 0 : undefined)),
        })

      await without(mug)
      await merchantSees(
        world,
        placed,
        waits(1, `opened 1: ${OPENED}`, `opened 2: ${OPENED}`, "reduced 2: order_changed")
      )
      await without(tee)

      await merchantSees(
        world,
        placed,
        canceled(`opened 1: ${OPENED}`, `opened 2: ${OPENED}`, "reduced 2: order_changed", "reduced 1: order_changed")
      )
    })
  })

  describe("an edit that is not confirmed", () => {
    it("changes nothing", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await world.admin.post("/admin/order-edits", { order_id: placed.id })
      await world.admin.post(`/admin/order-edits/${placed.id}/items/item/${placed.items?.[0].id}`, { quantity: 9 })
      await world.admin.delete(`/admin/order-edits/${placed.id}`)

      await stockBecomes(mug, 1)
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
    })
  })

  describe("a canceled order", () => {
    it("is owed nothing, and there is nothing to buy in for it", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await world.admin.post(`/admin/orders/${placed.id}/cancel`)

      await merchantSees(world, placed, canceled(`opened 2: ${OPENED}`, "canceled 2: order_canceled"))
      expect(await toBuyIn(world)).toEqual({})
    })
  })

  describe("an order that is handed to another customer", () => {
    it("waits as before", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await transferOrder(world, placed, "somebody.else@example.com")

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(mug, 1)
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
    })
  })

  describe("an order that a merchant drafts", () => {
    it("takes nothing and waits for nothing before it is an order", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const draft = await draftOrder(world, [some(mug, 3)])
      const placed = await order(mug, 2)

      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))
      await merchantSees(world, draft, "nothing")
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
    })

    it("waits once it is one, at the place of the day that core gives it: the day of the draft", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const draft = await draftOrder(world, [some(mug, 3)])
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))

      await convertDraft(world, draft)

      await merchantSees(world, draft, waits(2, `opened 2: ${OPENED}`))
      await merchantSees(world, placed, waits(2, `opened 1: ${OPENED}`, "reopened 1: no_longer_covered"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 4 })
    })
  })
})
