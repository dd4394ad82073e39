import { aBackorderProduct } from "../support/backorders"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { reservationsOf, reserve } from "../support/reservations"
import { filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"
const REOPENED = "no_longer_covered"

inAShop((world: World) => {
  const { order, stockBecomes } = tradeIn(world)

  describe("units that a merchant puts aside for no order", () => {
    it("are missing to the orders that come later, until they are set free", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const aside = await reserve(world, mug, 2)
      const placed = await order(mug, 3)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 2 })

      await world.admin.delete(`/admin/reservations/${aside}`)

      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
    })

    it("are missing as many as they become", async () => {
      const mug = await aBackorderProduct(world, { stock: 4 })
      const aside = await reserve(world, mug, 1)
      await world.admin.post(`/admin/reservations/${aside}`, { quantity: 3 })
      const placed = await order(mug, 3)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(mug, 6)
      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))

      await world.admin.post(`/admin/reservations/${aside}`, { quantity: 2 })
      await stockBecomes(mug, 4)

      const taken = `reopened 1: ${REOPENED}`
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 2: stock_arrived", taken))
    })

    it("are not taken from orders that came before, though stock is taken away", async () => {
      const mug = await aBackorderProduct(world, { stock: 4 })
      const placed = await order(mug, 3)
      await reserve(world, mug, 1)

      await stockBecomes(mug, 3)
      await merchantSees(world, placed, "nothing")
      await stockBecomes(mug, 2)

      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))
    })

    it("cannot be what orders wait for: core refuses it", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 2)

      await expect(reserve(world, mug, 1)).rejects.toMatchObject({ status: 400 })

      await merchantSees(world, placed, waits(1, `opened 1: ${OPENED}`))
    })
  })

  describe("what is held for an order", () => {
    it("is waited for no more when a merchant sets it free, and again when he holds it anew", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      const [held] = await reservationsOf(world, placed)

      await world.admin.delete(`/admin/reservations/${held.id}`)
      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "canceled 2: reservation_removed"))
      await stockBecomes(mug, 2)
      await reserve(world, mug, 2, { lineItemId: placed.items?.[0].id })
      await stockBecomes(mug, 1)

      await merchantSees(
        world,
        placed,
        waits(1, `opened 2: ${OPENED}`, "canceled 2: reservation_removed", `reopened 1: ${REOPENED}`)
      )
    })

    it("goes to the next when a merchant sets it free", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const first = await order(mug, 2)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))
      const [held] = await reservationsOf(world, first)

      await world.admin.delete(`/admin/reservations/${held.id}`)

      await merchantSees(world, second, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
      await merchantSees(world, first, "nothing")
    })

    it("is waited for as far as a merchant holds it", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 3)
      await merchantSees(world, placed, waits(3, `opened 3: ${OPENED}`))
      const [held] = await reservationsOf(world, placed)

      await world.admin.post(`/admin/reservations/${held.id}`, { quantity: 1 })

      await merchantSees(world, placed, waits(1, `opened 3: ${OPENED}`, "canceled 2: reservation_removed"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
      await expect(ship(world, placed, [1])).rejects.toMatchObject({
        message: expect.stringContaining("0 can ship now, 1 has been waiting for stock"),
      })
    })
  })
})
