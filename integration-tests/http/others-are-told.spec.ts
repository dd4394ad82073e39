import { Modules } from "@medusajs/framework/utils"
import type { ReachedLimit } from "../../src/modules/backorder/reached-limits"
import { reconcileBackordersWorkflow } from "../../src/workflows/reconcile-backorders"
import { aBackorderProduct, backorderOf, sellOnBackorder } from "../support/backorders"
import { listenTo } from "../support/events"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { reserve } from "../support/reservations"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, stockBecomes, comesToWait } = tradeIn(world)
  const lookAtEverything = () => reconcileBackordersWorkflow(world.container).run({ input: {} })

  describe("when the last unit of a maximum is taken", () => {
    it("others are told once, and again only after there was room", async () => {
      const told = listenTo<ReachedLimit>(world, "backorder.limit_reached")
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 3 } })
      await comesToWait(await order(mug, 2), 2)
      expect(told).toEqual([])

      await comesToWait(await order(mug, 1), 1)

      const reached = { product_id: mug.id, max_quantity: 3, outstanding_quantity: 3 }
      await eventually(async () => expect(told).toEqual([reached]))
      await lookAtEverything()
      await stockBecomes(mug, 1)
      await eventually(async () => expect(await reachedAt(mug)).toBeNull())
      await comesToWait(await order(mug, 1), 1)
      await eventually(async () => expect(told).toEqual([reached, reached]))
    })

    it("by lowering the maximum, others are told as well, but not of a maximum of 0", async () => {
      const told = listenTo<ReachedLimit>(world, "backorder.limit_reached")
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 5 } })
      const tee = await aBackorderProduct(world, { settings: { max_quantity: 0 } })
      await comesToWait(await order(mug, 3), 3)

      await sellOnBackorder(world, mug, { max_quantity: 2 })

      const reached = { product_id: mug.id, max_quantity: 2, outstanding_quantity: 3 }
      await eventually(async () => expect(told).toEqual([reached]))
      await lookAtEverything()
      expect(told).toEqual([reached])
      expect(await reachedAt(tee)).toBeNull()
    })

    it("by what the merchant has reserved himself, others are told, and again after there was room", async () => {
      const told = listenTo<ReachedLimit>(world, "backorder.limit_reached")
      const mug = await aBackorderProduct(world, { stock: 2, settings: { max_quantity: 2 } })
      await reserve(world, mug, 2)

      await stockBecomes(mug, 0)

      const reached = { product_id: mug.id, max_quantity: 2, outstanding_quantity: 2 }
      await eventually(async () => expect(told).toEqual([reached]))
      await stockBecomes(mug, 2)
      await eventually(async () => expect(await reachedAt(mug)).toBeNull())
      await stockBecomes(mug, 0)
      await eventually(async () => expect(told).toEqual([reached, reached]))
    })

    it("while its settings are being saved, nobody waits for that, and others are told afterwards", async () => {
      const told = listenTo<ReachedLimit>(world, "backorder.limit_reached")
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })

      await world.witness.whileSettingsAreSaved(mug.id, async () => {
        await comesToWait(await order(mug, 2), 2)
        await lookAtEverything()
      })

      expect(told).toEqual([])
      await lookAtEverything()
      await eventually(async () =>
        expect(told).toEqual([{ product_id: mug.id, max_quantity: 2, outstanding_quantity: 2 }])
      )
    })

    it("a look that only reports says nothing and remembers nothing", async () => {
      const told = listenTo<ReachedLimit>(world, "backorder.limit_reached")
      const mug = await aBackorderProduct(world, { stock: 2, settings: { max_quantity: 1 } })
      const placed = await order(mug, 2)
      await settled(world)
      await world.container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          inventory_item_id: mug.variant.inventoryItemId,
          location_id: world.shop.location.id,
          stocked_quantity: 1,
        },
      ])
      await reconcileBackordersWorkflow(world.container).run({ input: { dry_run: true } })
      expect(await reachedAt(mug)).toBeNull()

      await lookAtEverything()

      await comesToWait(placed, 1)
      await eventually(async () => expect(told).toHaveLength(1))
    })

    const reachedAt = async (product: Product) => {
      const { product: read } = await world.admin.get<{
        product: { backorder_settings: { limit_reached_at: string | null } }
      }>(`/admin/products/${product.id}?fields=id,backorder_settings.limit_reached_at`)
      return read.backorder_settings.limit_reached_at
    }
  })

  describe("when the merchant expects a product later", () => {
    it("others are told of every order that waits for it", async () => {
      const told = listenTo<{ order_id: string }>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world, { stock: 1, settings: { expected_on: "2099-03-31" } })
      await order(mug, 1)
      const [first, second] = [await order(mug, 1), await order(mug, 2)]
      await comesToWait(second, 2)

      await sellOnBackorder(world, mug, { expected_on: "2099-05-01" })

      const delay = { product_id: mug.id, expected_on: "2099-05-01", previous_expected_on: "2099-03-31" }
      const delayed = await Promise.all(
        [first, second].map(async (placed) => ({
          id: (await backorderOf(world, placed))?.id,
          order_id: placed.id,
          ...delay,
        }))
      )
      await eventually(async () => expect(told).toHaveLength(2))
      expect(told).toEqual(expect.arrayContaining(delayed))
      await sellOnBackorder(world, mug, { expected_on: "2099-04-01" })
      await sellOnBackorder(world, mug, { expected_on: null })
      await sellOnBackorder(world, mug, { expected_on: "2099-06-01" })
      expect(told).toHaveLength(2)
    })
  })
})
