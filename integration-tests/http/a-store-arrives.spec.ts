import reconcileJob from "../../src/jobs/reconcile-backorders"
import { backorderService } from "../../src/modules/backorder/name"
import uninstall from "../../src/uninstall"
import { sellOnBackorder, settingsOf } from "../support/backorders"
import { exportCsv, importCsv } from "../support/csv"
import { inAShop, type World } from "../support/in-a-shop"
import { migrateDown, migrateUp, tables } from "../support/migrations"
import { createProduct, type Product } from "../support/products"
import { reconcile, theWitnessAgrees } from "../support/reconcile"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, waiting, aWaitingOrder, comesToWait, stockBecomes } = tradeIn(world)

  /** The store has sold it out of stock with what core offers, before the plugin came. */
  const aProductSoldByCore = async () => {
    const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 2 }] })
    await allow(mug, 0)
    return mug
  }
  const allow = (product: Product, index: number) =>
    world.admin.post(`/admin/products/${product.id}/variants/${product.variants[index].id}`, { allow_backorder: true })

  describe("a store that has sold more than it has when the plugin comes", () => {
    it("sees the orders that wait once their product is set up, and stock goes to the oldest", async () => {
      const mug = await aProductSoldByCore()
      const [first, second] = [await order(mug, 3), await order(mug, 2)]
      await reconcile(world)
      expect([await waiting(first), await waiting(second)]).toEqual([undefined, undefined])

      await sellOnBackorder(world, mug, { max_quantity: 5 })

      await comesToWait(first, 1)
      await comesToWait(second, 2)
      await stockBecomes(mug, 4)
      await comesToWait(first, 0)
      await comesToWait(second, 1)
    })

    it("sees them after the first reconcile when the settings were there before the server", async () => {
      const mug = await aProductSoldByCore()
      const placed = await order(mug, 3)
      await settled(world)
      await backorderService(world.container).saveSettings([{ product_id: mug.id, change: { enabled: true } }])

      await reconcileJob(world.container)

      expect(await waiting(placed)).toBe(1)
      await theWitnessAgrees(world)
    })

    it("sees no orders of what it does not set up", async () => {
      const placed = await order(await aProductSoldByCore(), 3)

      await reconcileJob(world.container)

      expect(await waiting(placed)).toBeUndefined()
    })
  })

  describe("a store that leaves and comes back", () => {
    it("finds its settings in the file that it has kept, and its orders in the first reconcile", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "M" }] })
      await allow(mug, 1)
      await sellOnBackorder(world, mug, {
        promo: "Up to %number% by %date%",
        max_quantity: 5,
        expected_on: "2027-05-01",
        variants: [{ id: mug.variant.id, max_quantity: 3 }],
      })
      const placed = await aWaitingOrder(mug, 2)
      const [before, schema] = [await settingsOf(world, mug), await tables(world)]
      const file = await exportCsv(world)

      await uninstall({ container: world.container, args: [] })
      await migrateDown(world)
      expect(await tables(world)).toEqual([])
      await migrateUp(world)
      expect(await tables(world)).toEqual(schema)
      await importCsv(world, file)
      await reconcileJob(world.container)

      expect(await settingsOf(world, mug)).toEqual(before)
      expect(await waiting(placed)).toBe(2)
      await uninstall({ container: world.container, args: [] })
      const { variants } = await settingsOf(world, mug)
      expect(variants.filter((variant) => variant.allow_backorder)).toMatchObject([{ id: mug.variants[1].id }])
    })
  })
})
