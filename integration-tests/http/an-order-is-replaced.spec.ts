import { aBackorderProduct } from "../support/backorders"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { replace } from "../support/replacements"
import { reservationsOf } from "../support/reservations"
import { receiveReturn } from "../support/returns"
import { canceled, filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"

inAShop((world: World) => {
  const some = (product: Product, quantity: number) => ({ variant_id: product.variant.id, quantity })
  const { order, stockBecomes } = tradeIn(world)
  const aShippedOrder = async (product: Product, quantity: number) => {
    const placed = await order(product, quantity)
    await ship(world, placed, [quantity])
    return placed
  }

  describe.each(["exchanges", "claims"] as const)("an order that something else is sent for (%s)", (kind) => {
    it("waits for the replacement until its stock arrives", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 2 }), await aBackorderProduct(world, { stock: 1 })]
      const placed = await aShippedOrder(mug, 2)

      await replace(world, placed, { kind, back: 1, sent: some(tee, 3) })

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [tee.variant.sku]: 2 })
      await stockBecomes(tee, 3)
      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
    })

    it("waits for nothing any more when that is called off", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await aShippedOrder(mug, 1)
      const { id } = await replace(world, placed, { kind, back: 1, sent: some(tee, 1) })
      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))

      await world.admin.post(`/admin/${kind}/${id}/cancel`)

      await merchantSees(world, placed, canceled(`opened 1: ${OPENED}`, "reduced 1: order_changed"))
      expect(await toBuyIn(world)).toEqual({})
    })

    it("waits for nothing when the replacement has no shipping method: core holds nothing for it", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await aShippedOrder(mug, 1)
      const waiting = await order(tee, 1)

      await replace(world, placed, { kind, back: 1, sent: some(tee, 1), shipped: false })

      await merchantSees(world, waiting, waits(1, `opened 1: ${OPENED}`))
      await merchantSees(world, placed, "nothing")
      expect(await toBuyIn(world)).toEqual({ [tee.variant.sku]: 1 })
    })

    it("gives what comes back to who waits for it", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const tee = await aBackorderProduct(world, { stock: 1 })
      const placed = await aShippedOrder(mug, 1)
      const waiting = await order(mug, 1)
      await merchantSees(world, waiting, waits(1, `opened 1: ${OPENED}`))

      const { returnId } = await replace(world, placed, { kind, back: 1, sent: some(tee, 1) })
      await receiveReturn(world, returnId, placed, { quantity: 1 })

      await merchantSees(world, waiting, filled(`opened 1: ${OPENED}`, "filled 1: stock_arrived"))
    })

    it("still waits for its own line", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await order(mug, 3)
      await ship(world, placed, [1])
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))

      await replace(world, placed, { kind, back: 1, sent: some(tee, 1) })

      await merchantSees(world, placed, waits(3, `opened 2: ${OPENED}`, `opened 1: ${OPENED}`))
      expect((await reservationsOf(world, placed)).map(({ quantity }) => quantity)).toEqual([2])
    })
  })
})
