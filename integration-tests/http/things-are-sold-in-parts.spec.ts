import { aBackorderProduct, backorderOf, settingsOf, whatShopperReads } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { aGlass, makeKit } from "../support/kits"
import { editOrder } from "../support/order-edits"
import { setStock, type Product } from "../support/products"
import { reconcile } from "../support/reconcile"

inAShop((world: World) => {
  const order = (product: Product, quantity: number) =>
    buy(world.shopper, world.shop, [{ variant_id: product.variant.id, quantity }])
  const restock = (product: Product, stock: number) =>
    setStock(world.admin, world.shop.location.id, product.variant, stock)
  const comesToWait = (placed: { id: string }, units: number) =>
    eventually(async () => expect((await backorderOf(world, placed))?.outstanding_quantity).toBe(units))

  describe("a unit that takes a part of an item", () => {
    it("waits in whole units, and as many can ship as stock makes whole", async () => {
      const { bottle, glass } = await aGlass(world, 1.2)
      const placed = await order(glass, 8)

      await comesToWait(placed, 4)
      expect(await settingsOf(world, glass)).toMatchObject({
        outstanding_quantity: 4,
        variants: [{ outstanding_quantity: 4, stocked_quantity: 4, available_quantity: -4 }],
      })
      await expect(ship(world, placed, [5])).rejects.toMatchObject({
        message: expect.stringContaining("4 can ship now, 4 have been waiting"),
      })
      await ship(world, placed, [4])
      await restock(bottle, 1)
      await comesToWait(placed, 0)
    })

    it("counts against the maximum to the last unit", async () => {
      const { glass } = await aGlass(world, 1, { max_quantity: 10 })
      await order(glass, 3)
      await order(glass, 11)

      await expect(order(glass, 1)).rejects.toMatchObject({
        message: expect.stringContaining("0 in stock and 0 available for backorder"),
      })
      expect(await settingsOf(world, glass)).toMatchObject({ outstanding_quantity: 10, remaining_quantity: 0 })
    })

    it("is told as decimals are, not as computers add them up", async () => {
      const { bottle, glass } = await aGlass(world, 0, { max_quantity: 4 })
      await restock(bottle, 0.3)
      const placed = await order(glass, 3)

      await comesToWait(placed, 2)
      await restock(bottle, 0.75)
      await comesToWait(placed, 0)
      expect((await reconcile(world, { dry_run: true })).differences).toEqual([])
    })
  })

  describe("a line of parts of a unit", () => {
    const orderParts = async (product: Product, whole: number, quantity: number) => {
      const placed = await order(product, whole)
      await editOrder(world, placed, { quantities: [quantity] })
      return placed
    }

    it("waits for what is missing, and fills when it has come", async () => {
      const cloth = await aBackorderProduct(world, { stock: 1 })
      const placed = await orderParts(cloth, 2, 2.5)

      await comesToWait(placed, 1.5)
      const after = await order(cloth, 1)
      await comesToWait(after, 1)
      expect((await reconcile(world)).differences).toEqual([])
      expect((await backorderOf(world, placed))?.lines).toMatchObject([{ quantity: 2.5, outstanding_quantity: 1.5 }])
      await restock(cloth, 3)
      await comesToWait(placed, 0)
      await comesToWait(after, 1)
    })

    it("takes parts of the maximum", async () => {
      const cloth = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 4 } })
      await orderParts(cloth, 2, 2.5)

      expect(await settingsOf(world, cloth)).toMatchObject({ remaining_quantity: 2.5 })
      await expect(order(cloth, 3)).rejects.toMatchObject({
        message: expect.stringContaining("0 in stock and 2.5 available for backorder"),
      })
      await order(cloth, 2)
      expect(await whatShopperReads(world, cloth)).toMatchObject({ remaining_quantity: 0.5 })
      await expect(order(cloth, 1)).rejects.toMatchObject({ status: 400 })
    })

    it("is taken into the cart as core takes it, which keeps whole units there", async () => {
      const cloth = await aBackorderProduct(world, { stock: 0, settings: { max_quantity: 2 } })
      const placed = await order(cloth, 1.5)

      await comesToWait(placed, Number(placed.items?.[0].quantity))
    })

    it("is told in the lists as it is", async () => {
      const cloth = await aBackorderProduct(world, { stock: 1 })
      await comesToWait(await orderParts(cloth, 2, 2.5), 1.5)

      const list = await world.admin.get<{ backordered_products: unknown[] }>(
        `/admin/backordered-products?product_id=${cloth.id}`
      )
      expect(list.backordered_products).toMatchObject([
        { required_quantity: 1.5, stocked_quantity: 1, locations: [{ required_quantity: 1.5 }] },
      ])
      const { orders } = await world.admin.get<{ orders: unknown[] }>("/admin/orders?fields=id,backorder.*")
      expect(orders).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ backorder: expect.objectContaining({ outstanding_quantity: 1.5 }) }),
        ])
      )
    })
  })

  describe("a part of which a unit takes nothing", () => {
    it("never makes anybody wait", async () => {
      const card = await aBackorderProduct(world, { stock: 0 })
      const gift = await aBackorderProduct(world, { variants: [{ stock: null }], settings: { max_quantity: 2 } })
      await makeKit(world, gift, [{ inventory_item_id: card.variant.inventoryItemId, required_quantity: 0 }])
      const placed = await order(gift, 5)

      expect((await reconcile(world)).differences).toEqual([])
      expect(await backorderOf(world, placed)).toBeUndefined()
      expect(await settingsOf(world, gift)).toMatchObject({ outstanding_quantity: 0, remaining_quantity: 2 })
    })
  })
})
