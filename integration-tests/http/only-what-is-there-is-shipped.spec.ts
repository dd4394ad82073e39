import { backorderService } from "../../src/modules/backorder/name"
import { aBackorderProduct, prioritize } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { fulfillmentStateOf, ship, stockOf } from "../support/fulfillment"
import type { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { makeKit } from "../support/kits"
import { createProduct, keepAt, type Product } from "../support/products"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, stockBecomes, waiting } = tradeIn(world)
  const here = () => world.shop.location.id
  const onShelf = (product: Product, locationId = here()) => stockOf(world, product.variant.inventoryItemId, locationId)
  const day = (placed: { created_at: string | Date }) => new Date(placed.created_at).toISOString().slice(0, 10)
  const no = (message: string) => ({ status: 400, type: "not_allowed", message })
  const nothingIsHeld = async () => expect(await world.witness.count("backorder_fulfillment_hold")).toBe(0)

  describe("an order of which a part is there", () => {
    it("ships that part, and the rest only when its stock has come", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 5 })
      const placed = await order(mug, 8)
      await ship(world, placed, [5])
      const before = await fulfillmentStateOf(world, placed)
      expect(before).toEqual({ status: "partially_fulfilled", fulfillments: 1, fulfilled: [5] })

      await expect(ship(world, placed, [3])).rejects.toMatchObject(
        no(
          `Cannot fulfill 3 of "Mug / ${mug.variant.title}": 0 can ship now, ` +
            `3 have been waiting for stock since ${day(placed)}.`
        )
      )

      expect(await fulfillmentStateOf(world, placed)).toEqual(before)
      expect(await onShelf(mug)).toBe(0)
      await nothingIsHeld()
      await stockBecomes(mug, 3)
      await ship(world, placed, [3])
      expect(await fulfillmentStateOf(world, placed)).toMatchObject({ status: "fulfilled", fulfilled: [8] })
      expect(await onShelf(mug)).toBe(0)
      await nothingIsHeld()
    })

    it("is refused whole, with every line that has to wait, however much of the others is there", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 1 })
      const tee = await aBackorderProduct(world, { title: "Tee", stock: 2 })
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: 9 }] })
      const placed = await buy(
        world.shopper,
        world.shop,
        [mug, tee, card].map(({ variant }) => ({ variant_id: variant.id, quantity: 3 }))
      )

      const refused = await ship(world, placed, [3, 3, 3]).catch((refusal: Refusal) => refusal)

      expect((refused as Refusal).message.split(". ").map((sentence) => sentence.replace(/\.$/, ""))).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^Cannot fulfill 3 of "Mug .*": 1 can ship now, 2 have been waiting for stock since/),
          expect.stringMatching(/^Cannot fulfill 3 of "Tee .*": 2 can ship now, 1 has been waiting for stock since/),
        ])
      )
      expect(await fulfillmentStateOf(world, placed)).toMatchObject({ status: "not_fulfilled", fulfillments: 0 })
      expect([await onShelf(mug), await onShelf(tee), await onShelf(card)]).toEqual([1, 2, 9])
    })

    it("is asked for as it is now, not as the last event left the rows", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const placed = await order(mug, 2)
      const inventory = world.container.resolve("inventory")
      await inventory.updateInventoryLevels([
        { inventory_item_id: mug.variant.inventoryItemId, location_id: here(), stocked_quantity: 1 },
      ])

      await expect(ship(world, placed, [2])).rejects.toMatchObject({ status: 400 })
    })

    it("is core's to answer when more is asked for than is open", async () => {
      const mug = await aBackorderProduct(world, { stock: 5 })
      const placed = await order(mug, 2)
      const more = ship(world, placed, [3])
      await expect(more).rejects.toMatchObject({ message: expect.stringContaining("exceeds the reserved quantity") })
      await nothingIsHeld()
    })
  })

  describe("an order placed later", () => {
    it("does not ship what an older order waits for, though it lies on the shelf", async () => {
      const mug = await aBackorderProduct(world, { stock: 4 })
      const first = await order(mug, 3)
      const second = await order(mug, 3)

      await expect(ship(world, second, [3])).rejects.toMatchObject({
        message: expect.stringContaining("1 can ship now, 2 have been waiting for stock"),
      })
      await ship(world, second, [1])
      await ship(world, first, [3])

      expect(await onShelf(mug)).toBe(0)
      expect(await fulfillmentStateOf(world, first)).toMatchObject({ status: "fulfilled" })
    })

    it("ships first when it has the higher priority", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const first = await order(mug, 3)
      const second = await order(mug, 3)
      await eventually(async () => expect(await waiting(second)).toBe(3))
      await prioritize(world, second, 5)

      await expect(ship(world, first, [3])).rejects.toMatchObject({ status: 400 })
      await ship(world, second, [3])
    })
  })

  describe("two lines of one order that share an item", () => {
    it("share what is there", async () => {
      const bulb = await aBackorderProduct(world, { title: "Bulb", stock: 5 })
      const lamp = await aBackorderProduct(world, { title: "Lamp", variants: [{ stock: null }] })
      await makeKit(world, lamp, [{ inventory_item_id: bulb.variant.inventoryItemId, required_quantity: 2 }])
      const placed = await buy(world.shopper, world.shop, [
        { variant_id: bulb.variant.id, quantity: 3 },
        { variant_id: lamp.variant.id, quantity: 2 },
      ])

      await expect(ship(world, placed, [3, 2])).rejects.toMatchObject({ status: 400, type: "not_allowed" })
      expect(await onShelf(bulb)).toBe(5)
    })
  })

  describe("a kit", () => {
    it("ships as many as its scarcest part allows", async () => {
      const base = await createProduct(world.admin, world.shop, { variants: [{ stock: 10 }] })
      const bulb = await createProduct(world.admin, world.shop, { variants: [{ stock: 5 }] })
      const lamp = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(world, lamp, [
        { inventory_item_id: base.variant.inventoryItemId, required_quantity: 1 },
        { inventory_item_id: bulb.variant.inventoryItemId, required_quantity: 2 },
      ])
      const placed = await order(lamp, 3)

      await expect(ship(world, placed, [3])).rejects.toMatchObject({
        message: expect.stringContaining("2 can ship now, 1 has been waiting"),
      })
      await ship(world, placed, [2])
      expect([await onShelf(base), await onShelf(bulb)]).toEqual([8, 1])
    })
  })

  describe("a shop with two locations", () => {
    const twoLocations = async (stock: number, inCellar: number) => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock })
      const cellar = await createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")
      const placed = await order(mug, 3)
      await keepAt(world.admin, cellar.id, mug.variant, inCellar)
      return { mug, cellar, placed }
    }

    it("ships from the other one what is not in stock where it was reserved", async () => {
      const { mug, cellar, placed } = await twoLocations(1, 2)
      await ship(world, placed, [2], cellar.id)
      expect([await onShelf(mug), await onShelf(mug, cellar.id)]).toEqual([1, 0])
    })

    it("does not ship from the other one what is not in stock there", async () => {
      const { mug, cellar, placed } = await twoLocations(9, 1)
      await expect(ship(world, placed, [3], cellar.id)).rejects.toMatchObject(
        no(
          `Cannot fulfill 3 of "Mug / ${mug.variant.title}" from "Cellar": 1 can ship from there now. It is reserved at "Warehouse".`
        )
      )
      expect([await onShelf(mug), await onShelf(mug, cellar.id)]).toEqual([9, 1])
    })

    it("does not ship from the other one what an older order there waits for", async () => {
      const mug = await aBackorderProduct(world, { stock: 0 })
      const { sales_channel: outlet } = await world.admin.post<{ sales_channel: { id: string } }>(
        "/admin/sales-channels",
        { name: "Outlet" }
      )
      const cellar = await createLocation(world.admin, [outlet.id], "Cellar")
      const older = await order(mug, 2)
      const younger = await order(mug, 2)
      await keepAt(world.admin, cellar.id, mug.variant, 2)
      const { reservations } = await world.admin.get<{ reservations: { id: string }[] }>(
        `/admin/reservations?line_item_id=${older.items?.[0].id}`
      )
      await world.admin.post(`/admin/reservations/${reservations[0].id}`, { location_id: cellar.id })

      await expect(ship(world, younger, [2], cellar.id)).rejects.toMatchObject({ status: 400 })
      await ship(world, older, [2], cellar.id)
    })
  })

  describe("two admins who ship the same units at once", () => {
    it("ship them once", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const placed = await order(mug, 6)

      const answers = await Promise.allSettled([1, 2, 3, 4].map(() => ship(world, placed, [3])))

      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected", "rejected"])
      const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as Refusal] : []))
      expect(refusals.map(({ status, type }) => `${status} ${type}`)).toEqual(Array(3).fill("400 not_allowed"))
      expect(await onShelf(mug)).toBe(0)
      expect(await fulfillmentStateOf(world, placed)).toMatchObject({ fulfillments: 1, fulfilled: [3] })
      await nothingIsHeld()
    })

    it("are all let through when each ships what is there for him", async () => {
      const mug = await aBackorderProduct(world, { stock: 6 })
      const placed = [await order(mug, 2), await order(mug, 2), await order(mug, 2)]
      await Promise.all(placed.map((one) => ship(world, one, [2])))
      expect(await onShelf(mug)).toBe(0)
    })

    it("do not wait for one whose server has died", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 1)
      const service = backorderService(world.container)
      await service.createBackorderFulfillmentHolds([
        { inventory_item_id: mug.variant.inventoryItemId, holder: "dead", expires_at: new Date(0) },
      ])
      await ship(world, placed, [1])
      await nothingIsHeld()
    })
  })

  describe("a canceled fulfilment", () => {
    it("puts its units back where they may ship again", async () => {
      const mug = await aBackorderProduct(world, { stock: 5 })
      const placed = await order(mug, 8)
      const { order: shipped } = await ship(world, placed, [5])
      await world.admin.post(`/admin/orders/${placed.id}/fulfillments/${shipped.fulfillments?.[0].id}/cancel`)

      expect(await onShelf(mug)).toBe(5)
      await eventually(async () => expect(await waiting(placed)).toBe(3))
      await expect(ship(world, placed, [6])).rejects.toMatchObject({
        message: expect.stringContaining("5 can ship now, 3 have been waiting"),
      })
      await ship(world, placed, [5])
    })
  })

  describe("a product that was never set up", () => {
    it("ships as core ships it", async () => {
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] })
      await world.admin.post(`/admin/products/${card.id}/variants/${card.variant.id}`, { allow_backorder: true })
      const placed = await order(card, 3)
      await ship(world, placed, [3])
      expect(await onShelf(card)).toBe(-2)
    })
  })
})
