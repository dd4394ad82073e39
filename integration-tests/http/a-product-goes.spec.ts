import { aBackorderProduct, backorderedProducts, backorderOf, sellOnBackorder } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { inDays } from "../support/incoming"
import { makeKit } from "../support/kits"
import { createProduct, type Product } from "../support/products"
import { filled, merchantSees, toBuyIn, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

const OPENED = "not_in_stock"

inAShop((world: World) => {
  const { order, stockBecomes } = tradeIn(world)
  const aPart = (stock = 0) => createProduct(world.admin, world.shop, { variants: [{ stock }] })
  const consistOf = (kit: Product, parts: [part: Product, required_quantity: number][]) =>
    makeKit(
      world,
      kit,
      parts.map(([{ variant }, required_quantity]) => ({
        inventory_item_id: variant.inventoryItemId,
        required_quantity,
      }))
    )

  /** A lamp made of a bulb, which is also sold alone, and an order that waits for two of them. */
  const twoLampsWait = async () => {
    const bulb = await aPart()
    const lamp = await aBackorderProduct(world, { title: "Lamp", variants: [{ stock: null, sku: "LAMP" }] })
    await consistOf(lamp, [[bulb, 1]])
    const placed = await order(lamp, 2)
    await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
    return { bulb, lamp, placed }
  }

  describe("a kit whose parts are changed", () => {
    it("is owed as it was ordered: the order waits for its old part", async () => {
      const { bulb, lamp, placed } = await twoLampsWait()
      const led = await aPart(9)

      await consistOf(lamp, [[led, 1]])

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(bulb, 1)
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
    })

    it("is owed with its new parts where it was ordered later", async () => {
      const { lamp, placed } = await twoLampsWait()
      const led = await aPart(1)
      await consistOf(lamp, [[led, 1]])

      const later = await order(lamp, 3)

      await merchantSees(world, later, waits(2, `opened 2: ${OPENED}`))
      await stockBecomes(led, 3)
      await merchantSees(world, later, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await toBuyIn(world)).toEqual({ LAMP: 2 })
    })

    it("needs as many of a part as when it was ordered", async () => {
      const { bulb, lamp, placed } = await twoLampsWait()
      const parts = `/admin/products/${lamp.id}/variants/${lamp.variant.id}/inventory-items`
      await world.admin.post(`${parts}/${bulb.variant.inventoryItemId}`, { required_quantity: 2 })

      await stockBecomes(bulb, 2)

      await merchantSees(world, placed, filled(`opened 2: ${OPENED}`, "filled 2: stock_arrived"))
    })
  })

  describe("a product that orders wait for", () => {
    it.each(["product", "variant"])("is not deleted by core, and nothing changes (%s)", async (what) => {
      const mug = await aBackorderProduct(world, { title: "Blue mug" })
      const placed = await order(mug, 2)
      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      const path = what === "product" ? "" : `/variants/${mug.variant.id}`

      await expect(world.admin.delete(`/admin/products/${mug.id}${path}`)).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("Cannot remove following inventory item(s) since they have reservations"),
      })

      await stockBecomes(mug, 1)
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
      expect(await toBuyIn(world)).toEqual({ [mug.variant.sku]: 1 })
    })

    it.each(["product", "variant"])("is still owed and named when core lets it go: a kit (%s)", async (what) => {
      const { bulb, lamp, placed } = await twoLampsWait()

      await world.admin.delete(`/admin/products/${lamp.id}${what === "product" ? "" : `/variants/${lamp.variant.id}`}`)

      await merchantSees(world, placed, waits(2, `opened 2: ${OPENED}`))
      expect(await backorderedProducts(world)).toMatchObject([
        { sku: "LAMP", product_title: "Lamp", variant_title: lamp.variant.title, required_quantity: 2 },
      ])
      expect((await backorderOf(world, placed))?.lines).toMatchObject([{ sku: "LAMP", product_title: "Lamp" }])
      await stockBecomes(bulb, 1)
      await merchantSees(world, placed, waits(1, `opened 2: ${OPENED}`, "filled 1: stock_arrived"))
    })

    it("takes the date that it was expected with it, and the history says so", async () => {
      const { lamp, placed } = await twoLampsWait()
      await sellOnBackorder(world, lamp, { expected_on: inDays(5) })
      const dated = [`opened 2: ${OPENED}`, "promised 2: expected_date_changed"]
      await merchantSees(world, placed, waits(2, ...dated))

      await world.admin.delete(`/admin/products/${lamp.id}`)

      await merchantSees(world, placed, waits(2, ...dated, "delayed 2: expected_date_changed"))
    })
  })
})
