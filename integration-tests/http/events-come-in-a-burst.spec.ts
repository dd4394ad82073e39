import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE, backorderService } from "../../src/modules/backorder/name"
import coverageChanged from "../../src/subscribers/coverage-changed"
import { aBackorderProduct } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

/*
 * Every order says several times that something has moved. What is said at about the same time is looked at once, in one
 * pass.
 */
inAShop((world: World) => {
  const { aWaitingOrder, order, stockBecomes, waiting, comesToWait } = tradeIn(world)
  const arriveUnheard = (product: Product, stock: number) =>
    world.witness.writeStock(product.variant.inventoryItemId, stock)
  const service = () => backorderService(world.container)
  /** Ends the app as Medusa does. */
  const shutDown = () =>
    world.container
      .resolve<{ __hooks: { onApplicationPrepareShutdown: () => Promise<void> } }>(BACKORDER_MODULE)
      .__hooks.onApplicationPrepareShutdown()
  /** Tells the subscriber, as a queue does that hands over one event after the other. */
  const hearOf = ({ id }: { id: string }) =>
    coverageChanged({
      event: { name: "order.placed", data: { id } },
      container: world.container,
      pluginOptions: {},
    })

  describe("a burst of orders on one item", () => {
    it("costs a few passes, however many events it is", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const [first, last] = [await aWaitingOrder(mug, 1), await aWaitingOrder(tee, 1)]
      const passes = jest.spyOn(service(), "reconcile")
      await arriveUnheard(mug, 1)
      await arriveUnheard(tee, 1)
      const orderPlaced = ({ id }: { id: string }) => ({ name: "order.placed", data: { id } })

      // The last event's pass is the last one, so when its order is filled all of them have run.
      await world.container
        .resolve(Modules.EVENT_BUS)
        .emit([...Array.from({ length: 1000 }, () => orderPlaced(first)), orderPlaced(last)])

      await eventually(async () => expect(await waiting(last)).toBe(0), 60_000)
      expect(await waiting(first)).toBe(0)
      expect(passes.mock.calls.length).toBeGreaterThan(0)
      expect(passes.mock.calls.length).toBeLessThan(10)
      passes.mockRestore()
    })

    it("costs a few passes as well where a queue hands over one event after the other", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 1)
      await settled(world)
      const passes = jest.spyOn(service(), "readScope")

      for (let event = 0; event < 100; event++) {
        await hearOf(placed)
      }
      await settled(world)

      expect(passes.mock.calls.length).toBeLessThan(10)
      passes.mockRestore()
    })
  })

  describe("a pass that fails", () => {
    it("is tried again", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await settled(world)
      jest.spyOn(service(), "readScope").mockRejectedValueOnce(new Error("Postgres is gone"))

      await stockBecomes(mug, 1)

      await eventually(async () => expect(await waiting(placed)).toBe(1))
    })

    it("is given up after a few times, says so, and leaves nothing for the next one to stumble over", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await settled(world)
      const failing = jest.spyOn(service(), "readScope").mockRejectedValue(new Error("Postgres is gone"))
      const logged = jest.spyOn(world.container.resolve(ContainerRegistrationKeys.LOGGER), "error").mockImplementation()

      await hearOf(placed)
      await settled(world)

      expect(logged).toHaveBeenCalledWith(
        expect.stringContaining("the scheduled reconcile will mend them"),
        new Error("Postgres is gone")
      )
      logged.mockRestore()
      failing.mockRestore()
      await stockBecomes(mug, 1)
      await eventually(async () => expect(await waiting(placed)).toBe(1))
    })
  })

  describe("an order that stock covers", () => {
    it("costs no pass", async () => {
      const mug = await aBackorderProduct(world, { stock: 5, settings: { max_quantity: 3 } })
      await settled(world)
      const looks = jest.spyOn(service(), "readScope")
      const passes = jest.spyOn(service(), "reconcile")

      await order(mug, 2)
      await settled(world)

      expect(looks).toHaveBeenCalled()
      expect(passes).not.toHaveBeenCalled()
      passes.mockRestore()
      looks.mockRestore()
      await comesToWait(await order(mug, 5), 2)
    })
  })

  describe("a server that is shut down", () => {
    it("first looks at what has moved", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await settled(world)
      await arriveUnheard(mug, 1)
      await hearOf(placed)

      await shutDown()

      expect(await waiting(placed)).toBe(1)
    })
  })

  describe("while shoppers check out", () => {
    it("a pass lets them go first, but not for ever", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await settled(world)
      const checkouts = jest.spyOn(service(), "isClaiming", "get").mockReturnValue(true)
      const looks = jest.spyOn(service(), "readScope")

      await stockBecomes(mug, 1)
      await sleep(300)
      expect(looks).not.toHaveBeenCalled()
      checkouts.mockReturnValue(false)
      await comesToWait(placed, 1)

      checkouts.mockReturnValue(true)
      await stockBecomes(mug, 2)
      await comesToWait(placed, 0)
      checkouts.mockRestore()
      looks.mockRestore()
    })
  })
})
