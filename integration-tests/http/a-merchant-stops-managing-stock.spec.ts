import { aBackorderProduct, backorderedProducts, settingsOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { itemOf, manageAgain, putItemBack, stopManaging } from "../support/managed-stock"
import { keepAt, type Product } from "../support/products"
import { reconcile, theWitnessAgrees } from "../support/reconcile"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { aWaitingOrder, comesToWait, waiting } = tradeIn(world)
  const aMugThatThreeWaitFor = async () => {
    const mug = await aBackorderProduct(world)
    return { mug, placed: await aWaitingOrder(mug, 3) }
  }
  const numbersOf = async (product: Product) => (await settingsOf(world, product)).variants[0]
  const stopManagingWithProduct = ({ id, variant }: Product) =>
    world.admin.post(`/admin/products/${id}`, { variants: [{ id: variant.id, manage_inventory: false }] })

  /** A new inventory item with so much on the shelf, beside the one that the waiting orders have reserved. */
  const manageWithNewItem = async (mug: Product, stock: number) => {
    await stopManaging(world, mug)
    await manageAgain(world, mug, "MUG-NEW")
    const inventoryItemId = (await itemOf(world, mug)) ?? ""
    await keepAt(world.admin, world.shop.location.id, { ...mug.variant, inventoryItemId }, stock)
    return inventoryItemId
  }

  describe("a variant that orders wait for and whose stock is not managed any more", () => {
    it.each([
      ["alone", (mug: Product) => stopManaging(world, mug)],
      ["with its product", stopManagingWithProduct],
    ])("is waited for no longer, whether it was changed %s", async (_how, stop) => {
      const { mug, placed } = await aMugThatThreeWaitFor()

      await stop(mug)

      await comesToWait(placed, 0)
      expect(await backorderedProducts(world)).toEqual([])
      expect(await numbersOf(mug)).toMatchObject({ manage_inventory: false, outstanding_quantity: 0 })
      await theWitnessAgrees(world)
    })

    it("is shipped although none is in stock", async () => {
      const { mug, placed } = await aMugThatThreeWaitFor()
      await stopManaging(world, mug)

      await ship(world, placed, [3])

      await comesToWait(placed, 0)
    })

    it("has nothing stranded: the reservations of its orders hold nobody up", async () => {
      const { mug } = await aMugThatThreeWaitFor()
      await stopManaging(world, mug)
      expect(await numbersOf(mug)).toMatchObject({ stranded_quantity: 0 })
    })

    it("is ordered without limit and waited for by nobody", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 1 } })
      await stopManaging(world, mug)

      const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 5 }])

      await settled(world)
      expect(await waiting(placed)).toBeUndefined()
      expect(await reconcile(world)).toMatchObject({ differences_count: 0 })
    })
  })

  describe("a variant whose stock is managed again", () => {
    it("is refused by core while its former item has the SKU, and stays as it is", async () => {
      const { mug } = await aMugThatThreeWaitFor()
      await stopManaging(world, mug)

      await expect(manageAgain(world, mug)).rejects.toMatchObject({ status: 400 })

      expect(await numbersOf(mug)).toMatchObject({ manage_inventory: false, stranded_quantity: 0 })
    })

    it("is waited for again when its former item was put back before", async () => {
      const { mug, placed } = await aMugThatThreeWaitFor()
      await stopManaging(world, mug)
      await comesToWait(placed, 0)
      await putItemBack(world, mug)

      await manageAgain(world, mug)

      await comesToWait(placed, 3)
      expect(await itemOf(world, mug)).toBe(mug.variant.inventoryItemId)
      expect(await numbersOf(mug)).toMatchObject({ outstanding_quantity: 3, stranded_quantity: 0 })
      await theWitnessAgrees(world)
    })

    it("says what still hangs on its former item, which the stock of the new one does not serve", async () => {
      const { mug, placed } = await aMugThatThreeWaitFor()

      await manageWithNewItem(mug, 10)

      await comesToWait(placed, 3)
      expect(await numbersOf(mug)).toMatchObject({ stocked_quantity: 10, available_quantity: 10, stranded_quantity: 3 })
      await theWitnessAgrees(world)
    })

    it("counts only what is open of it: not what is shipped, not what is canceled", async () => {
      const mug = await aBackorderProduct(world, { stock: 4 })
      const [shipped, canceled] = [await tradeIn(world).order(mug, 3), await tradeIn(world).order(mug, 1)]
      await manageWithNewItem(mug, 0)
      expect(await numbersOf(mug)).toMatchObject({ stranded_quantity: 4 })

      await ship(world, shipped, [2])
      await world.admin.post(`/admin/orders/${canceled.id}/cancel`)

      expect(await numbersOf(mug)).toMatchObject({ stranded_quantity: 1 })
    })

    it("is repaired by putting the former item back", async () => {
      const { mug, placed } = await aMugThatThreeWaitFor()
      await manageWithNewItem(mug, 10)
      await putItemBack(world, mug)
      expect(await numbersOf(mug)).toMatchObject({ stranded_quantity: 0, stocked_quantity: 0 })

      await keepStock(mug, 3)

      await comesToWait(placed, 0)
      await ship(world, placed, [3])
    })
  })

  const keepStock = (mug: Product, stock: number) => tradeIn(world).stockBecomes(mug, stock)

  describe("an update of a variant or its product", () => {
    it.each([
      ["a variant", (mug: Product) => world.admin.post(variantOf(mug), { material: "Clay" })],
      ["a product", (mug: Product) => world.admin.post(`/admin/products/${mug.id}`, { material: "Clay" })],
    ])("makes a look at what waits for %s, which finds what was missed", async (_what, update) => {
      const { mug, placed } = await aMugThatThreeWaitFor()
      await world.witness.writeStock(mug.variant.inventoryItemId, 2)

      await update(mug)

      await eventually(async () => expect(await waiting(placed)).toBe(1))
    })
  })

  const variantOf = ({ id, variant }: Product) => `/admin/products/${id}/variants/${variant.id}`
})
