import { aBackorderProduct } from "../support/backorders"
import { buy } from "../support/checkout"
import { fulfillmentStateOf, ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { receiveReturn, requestReturn, takeBack } from "../support/returns"
import { filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"

inAShop((world: World) => {
  const some = (product: Product, quantity: number) => ({ variant_id: product.variant.id, quantity })
  const { order, stockBecomes } = tradeIn(world)
  const cancelLastShipment = async (placed: { id: string }) => {
    const { order } = await world.admin.get<{ order: { fulfillments: { id: string; created_at: string }[] } }>(
      `/admin/orders/${placed.id}?fields=id,*fulfillments`
    )
    const last = order.fulfillments.sort((one, other) => (one.created_at < other.created_at ? 1 : -1))[0]
    await world.admin.post(`/admin/orders/${placed.id}/fulfillments/${last.id}/cancel`)
  }

  describe("an order of which a part is shipped", () => {
    it("waits for the rest, no more and no less", async () => {
      const mug = await aBackorderProduct(world, { stock: 5 })
      const placed = await order(mug, 8)
      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))

      await ship(world, placed, [5])

      expect(await fulfillmentStateOf(world, placed)).toMatchObject({ status: "partially_fulfilled" })
      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 3 })
      await stockBecomes(mug, 2)
      await merchantSees(world, placed, waits(1, `opened 3: ${OPENED}`, "filled 2: stock_arrived"))
    })

    it("leaves what others wait for as it was", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const first = await order(mug, 2)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))

      await ship(world, first, [1])
      await ship(world, first, [1])

      await merchantSees(world, first, "nothing")
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))
    })
  })

  describe("an order that is shipped whole after it has waited", () => {
    it("stays filled", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 3)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(mug, 3)
      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))

      await ship(world, placed, [3])

      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
      expect(await toBuyIn(world)).toEqual({})
    })
  })

  describe("a canceled shipment", () => {
    it("leaves the order waiting for what it waited for", async () => {
      const mug = await aBackorderProduct(world, { stock: 5 })
      const placed = await order(mug, 8)
      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))
      await ship(world, placed, [5])
      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))

      await cancelLastShipment(placed)

      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))
      await stockBecomes(mug, 8)
      await merchantSees(world, placed, filled(`opened 3: ${OPENED}`, "filled 3: stock_arrived"))
    })

    it("gives its units back to its order, not to one that waits longer behind it", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const first = await order(mug, 2)
      const second = await order(mug, 1)
      await merchantSees(world, second, waits(1, `opened 1: ${OPENED}`))
      await ship(world, first, [2])
      await merchantSees(world, second, waits(1, `opened 1: ${OPENED}`))
      await stockBecomes(mug, 1)
      await merchantSees(world, second, filled(`opened 1: ${OPENED}`, "filled 1: stock_arrived"))

      await cancelLastShipment(first)
      await stockBecomes(mug, 2)

      await merchantSees(world, first, "nothing")
      await merchantSees(
        world,
        second,
        waits(1, `opened 1: ${OPENED}`, "filled 1: stock_arrived", "reopened 1: no_longer_covered")
      )
    })
  })

  describe("a return", () => {
    it("serves who waits when it is received, and not when it is announced", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const first = await order(mug, 3)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))
      await ship(world, first, [3])
      const returnId = await requestReturn(world, first, { quantity: 2 })
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))

      await receiveReturn(world, returnId, first, { quantity: 1 })

      await merchantSees(world, second, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
      await merchantSees(world, first, "nothing")
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
    })

    it("leaves the order waiting for its other lines, announced, called off and received", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await buy(world.shopper, world.shop, [some(mug, 1), some(tee, 2)])
      const mugs = placed.items?.filter((item) => item.variant_id === mug.variant.id)
      const ofMugs = { id: placed.id, items: mugs }
      await ship(world, ofMugs, [1])
      const calledOff = await requestReturn(world, ofMugs, { quantity: 1 })
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await world.admin.post(`/admin/returns/${calledOff}/cancel`)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await takeBack(world, ofMugs, { quantity: 1 })

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(tee, 2)
      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
    })
  })
})
