import { Modules } from "@medusajs/framework/utils"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { aBackorderProduct, backorderedProducts } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { keepAt, setStock, type Product } from "../support/products"
import { reservationsOf, reserve } from "../support/reservations"
import { createLocation } from "../support/shop"
import { filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"

inAShop((world: World) => {
  const { order } = tradeIn(world)
  const here = () => world.shop.location.id
  const levelsOf = (product: Product) => `/admin/inventory-items/${product.variant.inventoryItemId}/location-levels`
  const anotherLocation = () => createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")

  /** A product of which one unit is there, and an order that waits for two. */
  const twoMissing = async () => {
    const mug = await aBackorderProduct(world, { stock: 1 })
    const placed = await order(mug, 3)
    await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
    expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 2 })
    return { mug, placed }
  }

  describe("stock that arrives", () => {
    const ARRIVALS: [way: string, restock: (product: Product, stocked_quantity: number) => Promise<unknown>][] = [
      ["one level", (product, stock) => setStock(world.admin, here(), product.variant, stock)],
      [
        "the levels of one item",
        (product, stocked_quantity) =>
          world.admin.post(`${levelsOf(product)}/batch`, { update: [{ location_id: here(), stocked_quantity }] }),
      ],
      [
        "levels of many items",
        (product, stocked_quantity) =>
          world.admin.post("/admin/inventory-items/location-levels/batch", {
            update: [{ inventory_item_id: product.variant.inventoryItemId, location_id: here(), stocked_quantity }],
          }),
      ],
    ]

    it.each(ARRIVALS)(
      "fills what waits, and when it is taken away the order waits again (%s)",
      async (_way, restock) => {
        const { mug, placed } = await twoMissing()

        await restock(mug, 3)

        await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
        expect(await toBuyIn(world)).toEqual({})
        await restock(mug, 0)
        await merchantSees(
          world,
          placed,
          waits(3, `opened 2: ${OPENED}`, "filled 2: stock_arrived", "reopened 3: no_longer_covered")
        )
        expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 3 })
      }
    )

    const PAST_CORE: [way: string, restock: (product: Product, stock: number) => Promise<unknown>][] = [
      [
        "a module called directly",
        (product, stocked_quantity) =>
          world.container.resolve(Modules.INVENTORY).updateInventoryLevels({
            inventory_item_id: product.variant.inventoryItemId,
            location_id: here(),
            stocked_quantity,
          }),
      ],
      [
        "a module that adds to what is there",
        (product, stock) =>
          world.container
            .resolve(Modules.INVENTORY)
            .adjustInventory(product.variant.inventoryItemId, here(), stock - 1),
      ],
      ["SQL", (product, stock) => world.witness.writeStock(product.variant.inventoryItemId, stock)],
    ]

    it.each(PAST_CORE)("past core's routes fills what waits when the job next looks (%s)", async (_way, restock) => {
      const { mug, placed } = await twoMissing()
      await restock(mug, 2)

      await reconcileJob(world.container)

      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
    })
  })

  describe("a product at two locations", () => {
    it("fills each order from the location that holds it", async () => {
      const mug = await aBackorderProduct(world)
      const cellar = await anotherLocation()
      await keepAt(world.admin, cellar.id, mug.variant, 0)
      const first = await order(mug, 2)
      const second = await order(mug, 2)
      await merchantSees(world, second, waits(2, `opened 2: ${OPENED}`))
      const [held] = await reservationsOf(world, second)
      const elsewhere = held.location_id === cellar.id ? here() : cellar.id
      await world.admin.post(`/admin/reservations/${held.id}`, { location_id: elsewhere })

      await setStock(world.admin, elsewhere, mug.variant, 1)

      await merchantSees(world, second, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
      await merchantSees(world, first, waits(2, `opened 2: ${OPENED}`))
      const [{ locations }] = await backorderedProducts(world)
      expect(Object.fromEntries(locations.map((place) => [place.location_id, place.required_quantity]))).toEqual({
        [held.location_id]: 2,
        [elsewhere]: 1,
      })
    })

    it("fills an order that both of them hold from both", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 5)
      await merchantSees(world, placed, waits(5, `opened 5: ${OPENED}`))
      const cellar = await anotherLocation()
      await keepAt(world.admin, cellar.id, mug.variant, 2)
      const [held] = await reservationsOf(world, placed)

      await world.admin.post(`/admin/reservations/${held.id}`, { quantity: 3 })
      await merchantSees(world, placed, waits(3, `opened 5: ${OPENED}`, "canceled 2: reservation_removed"))
      await reserve(world, mug, 2, { lineItemId: placed.items?.[0].id, locationId: cellar.id })
      await setStock(world.admin, here(), mug.variant, 1)
      await merchantSees(
        world,
        placed,
        waits(2, `opened 5: ${OPENED}`, "canceled 2: reservation_removed", "filled 1: stock_arrived")
      )
    })
  })

  describe("a level", () => {
    it("stays while an order waits for it: core does not delete it", async () => {
      const { mug, placed } = await twoMissing()

      const deleted = world.admin.delete(`${levelsOf(mug)}/${here()}`)

      await expect(deleted).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("because there are reservations at location"),
      })
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
    })

    it("that is deleted elsewhere changes nothing", async () => {
      const { mug, placed } = await twoMissing()
      const cellar = await anotherLocation()
      await keepAt(world.admin, cellar.id, mug.variant, 0)

      await world.admin.delete(`${levelsOf(mug)}/${cellar.id}`)

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
    })

    it("that is gone past core makes the orders wait that it covered", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const placed = await order(mug, 2)
      await world.witness.forgetLevels(mug.variant.inventoryItemId)

      await reconcileJob(world.container)

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 2 })
    })
  })

  describe("a deleted location", () => {
    it("is still named where orders wait for it", async () => {
      const { mug, placed } = await twoMissing()

      await world.admin.delete(`/admin/stock-locations/${here()}`)

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await backorderedProducts(world)).toMatchObject([
        { sku: mug.variant.sku, locations: [{ location_id: here(), name: "Warehouse", required_quantity: 2 }] },
      ])
    })

    it("still fills what waits there, as core still counts its stock", async () => {
      const { mug, placed } = await twoMissing()
      await world.admin.delete(`/admin/stock-locations/${here()}`)

      await setStock(world.admin, here(), mug.variant, 3)

      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
    })
  })
})
