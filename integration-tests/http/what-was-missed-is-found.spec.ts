import { WorkflowManager } from "@medusajs/framework/orchestration"
import { Modules } from "@medusajs/framework/utils"
import type { HealthResponse } from "../../src/api/contracts"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { BackorderEvents } from "../../src/workflows"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { aKitOf } from "../support/kits"
import { keepAt, type Product } from "../support/products"
import { reconcile, theWitnessAgrees } from "../support/reconcile"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, waiting, aWaitingOrder } = tradeIn(world)
  const health = () => world.admin.get<HealthResponse>("/admin/backorders/health")
  const stockBecomes = (product: Product, stock: number) =>
    world.witness.writeStock(product.variant.inventoryItemId, stock)

  describe("a change that no event told", () => {
    it("is said by a dry run, which changes nothing, and then repaired", async () => {
      const mug = await aBackorderProduct(world, { title: "Blue mug" })
      const first = await aWaitingOrder(mug, 3)
      const second = await aWaitingOrder(mug, 2)
      await stockBecomes(mug, 4)
      const found = {
        checked: 2,
        differences_count: 2,
        differences: expect.arrayContaining([
          {
            order_id: first.id,
            display_id: first.display_id,
            custom_display_id: null,
            line_item_id: first.items?.[0].id,
            product_id: mug.id,
            product_title: "Blue mug",
            variant_id: mug.variant.id,
            variant_title: mug.variant.title,
            sku: mug.variant.sku,
            was: 3,
            is: 0,
            entries: [{ what: "filled", quantity: 3, why: "stock_arrived" }],
          },
          expect.objectContaining({ order_id: second.id, was: 2, is: 1 }),
        ]),
      }

      expect(await reconcile(world, { dry_run: true })).toEqual({ ...found, repaired: 0 })
      expect(await health()).toMatchObject({ last_reconciled_at: null, last_repaired: null, outstanding_quantity: 5 })
      expect(await reconcile(world)).toEqual({ ...found, repaired: 2 })

      expect([await waiting(first), await waiting(second)]).toEqual([0, 1])
      expect(await health()).toMatchObject({ last_repaired: 2, outstanding_quantity: 1 })
      expect(await reconcile(world)).toEqual({ checked: 1, differences: [], differences_count: 0, repaired: 0 })
      await theWitnessAgrees(world)
    })

    it("is found when a module was called directly", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 3)
      await world.container.resolve(Modules.INVENTORY).updateInventoryLevels({
        inventory_item_id: mug.variant.inventoryItemId,
        location_id: world.shop.location.id,
        stocked_quantity: 2,
      })

      await reconcileJob(world.container)

      expect(await waiting(placed)).toBe(1)
      expect(await health()).toMatchObject({ last_reconciled_at: expect.any(String), last_repaired: 1 })
      await theWitnessAgrees(world)
    })

    it("is found when a level or a reservation is gone", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 3 }), await aBackorderProduct(world)]
      const covered = await order(mug, 3)
      const unreserved = await aWaitingOrder(tee, 2)
      await world.witness.forgetLevels(mug.variant.inventoryItemId)
      await world.witness.forgetReservations(tee.variant.inventoryItemId)

      const { differences } = await reconcile(world)

      expect(differences.map(({ order_id, was, is, entries }) => [order_id, was, is, entries[0].why])).toEqual(
        expect.arrayContaining([
          [covered.id, 0, 3, "not_in_stock"],
          [unreserved.id, 2, 0, "reservation_removed"],
        ])
      )
      await theWitnessAgrees(world)
    })

    it("keeps what a kit was promised when its recipe changes", async () => {
      const box = await aBackorderProduct(world)
      const placed = await aWaitingOrder(box, 2)
      await world.admin.post(
        `/admin/products/${box.id}/variants/${box.variant.id}/inventory-items/${box.variant.inventoryItemId}`,
        { required_quantity: 3 }
      )
      await stockBecomes(box, 1)

      await reconcile(world)

      expect(await waiting(placed)).toBe(1)
    })

    it("leaves an order where it was reserved when its channel is served from elsewhere", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      const cellar = await createLocation(world.admin, [world.shop.salesChannel.id], "Cellar")
      await keepAt(world.admin, cellar.id, mug.variant, 9)
      await world.admin.post(`/admin/stock-locations/${world.shop.location.id}/sales-channels`, {
        remove: [world.shop.salesChannel.id],
      })

      expect(await reconcile(world)).toMatchObject({ checked: 1, differences_count: 0 })

      expect(await waiting(placed)).toBe(2)
      await theWitnessAgrees(world)
    })

    it("is found in a deleted location, whose stock core still counts", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await world.admin.delete(`/admin/stock-locations/${world.shop.location.id}`)
      await stockBecomes(mug, 1)

      expect(await reconcile(world)).toMatchObject({ repaired: 1 })

      expect(await waiting(placed)).toBe(1)
      await theWitnessAgrees(world)
    })
  })

  describe("a kit that lacks more of one part than of another", () => {
    it("waits for the scarcer one, and nothing is wrong with it", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await aWaitingOrder(await aKitOf(world, mug, tee), 2)

      expect(await reconcile(world)).toMatchObject({ checked: 1, differences_count: 0 })

      expect(await waiting(placed)).toBe(2)
    })
  })

  describe("an order whose date Postgres knows to the microsecond", () => {
    it("is right with a row that knows it to the millisecond", async () => {
      const placed = await aWaitingOrder(await aBackorderProduct(world), 1)
      await world.witness.damage(
        `update "order" set created_at = created_at + interval '456 microseconds' where id = $1`,
        [placed.id]
      )

      expect(await reconcile(world)).toMatchObject({ checked: 1, differences_count: 0 })
    })
  })

  describe("two passes at once", () => {
    it("repair each line once, and tell each order once", async () => {
      const mug = await aBackorderProduct(world)
      const orders = [await aWaitingOrder(mug, 1), await aWaitingOrder(mug, 1), await aWaitingOrder(mug, 1)]
      const filled: string[] = []
      world.container
        .resolve(Modules.EVENT_BUS)
        .subscribe(
          BackorderEvents.FILLED,
          async ({ data }) => void filled.push((data as { order_id: string }).order_id),
          { subscriberId: "two-passes-at-once" }
        )
      await stockBecomes(mug, 3)

      const passes = await Promise.all([reconcile(world), reconcile(world), reconcile(world)])

      expect(passes.reduce((sum, pass) => sum + pass.repaired, 0)).toBe(3)
      await eventually(async () => expect(filled).toHaveLength(3))
      expect(new Set(filled)).toEqual(new Set(orders.map((placed) => placed.id)))
      for (const placed of orders) {
        expect((await backorderOf(world, placed))?.lines[0].entries).toHaveLength(2)
      }
      await reconcile(world)
      expect(filled).toHaveLength(3)
    })

    it("are one when the second is the job's: it leaves the work to the first", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await stockBecomes(mug, 2)

      await world.witness.whileReconciling(() => reconcileJob(world.container))

      expect(await health()).toMatchObject({ last_reconciled_at: null })
      expect(await waiting(placed)).toBe(2)
      await reconcileJob(world.container)
      expect(await waiting(placed)).toBe(0)
    })
  })

  describe("the schedule", () => {
    it("is the one that the options say", async () => {
      expect(WorkflowManager.getWorkflow("job-backorder-reconcile")?.options.schedule).toMatchObject({
        cron: process.env.BACKORDER_RECONCILE_SCHEDULE,
      })
    })
  })

  describe("a request that is not understood", () => {
    it("is refused and changes nothing", async () => {
      await expect(world.admin.post("/admin/backorders/reconcile", { dry_run: "yes" })).rejects.toMatchObject({
        status: 400,
      })
      await expect(world.admin.post("/admin/backorders/reconcile", { dry: true })).rejects.toMatchObject({
        status: 400,
      })
      expect(await health()).toMatchObject({ last_reconciled_at: null })
    })
  })
})
