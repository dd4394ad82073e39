import type { HealthResponse, ReconcileResponse } from "../../src/api/contracts"
import { Modules } from "@medusajs/framework/utils"
import type { HttpTypes } from "@medusajs/types"
import fc from "fast-check"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type BackorderModuleService from "../../src/modules/backorder/service"
import { BackorderEvents } from "../../src/workflows"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { keepAt, type Product } from "../support/products"
import { createLocation } from "../support/shop"

/** What a row can lose, and what it can be made to say. */
const LOSSES = [
  "delete from backorder where order_id = $1",
  "update backorder set deleted_at = now() where order_id = $1",
  "delete from backorder_line where backorder_id in (select id from backorder where order_id = $1)",
  "update backorder set status = 'filled' where order_id = $1",
]
const LIES = [
  "update backorder set outstanding_quantity = $2 where order_id = $1",
  `update backorder_line set outstanding_quantity = $2
    where backorder_id in (select id from backorder where order_id = $1)`,
  "update backorder_line set quantity = $2 where backorder_id in (select id from backorder where order_id = $1)",
  `update backorder_line set location_id = $2
    where backorder_id in (select id from backorder where order_id = $1)`,
  "update backorder set ordered_at = ordered_at - make_interval(days => $2) where order_id = $1",
]

jest.setTimeout(180_000)

inAShop((world: World) => {
  const order = (product: Product, quantity: number) =>
    buy(world.shopper, world.shop, [{ variant_id: product.variant.id, quantity }])
  const waiting = async (placed: { id: string }) => (await backorderOf(world, placed))?.outstanding_quantity
  const aWaitingOrder = async (product: Product, quantity: number) => {
    const placed = await order(product, quantity)
    await eventually(async () => expect(await waiting(placed)).toBe(quantity))
    return placed
  }
  const reconcile = (body: { dry_run?: boolean } = {}) =>
    world.admin.post<ReconcileResponse>("/admin/backorders/reconcile", body)
  const health = () => world.admin.get<HealthResponse>("/admin/backorders/health")
  const stockBecomes = (product: Product, stock: number) =>
    world.witness.writeStock(product.variant.inventoryItemId, stock)
  const theWitnessAgrees = async () =>
    expect(await world.witness.trackedLines()).toEqual(await world.witness.waitingLines())

  /** A product whose one unit is made of one unit of each. */
  const aKitOf = async (...parts: Product[]) => {
    const kit = await aBackorderProduct(world, { variants: [{ stock: null }] })
    const variant = `/admin/products/${kit.id}/variants/${kit.variant.id}`
    await world.admin.post(variant, { manage_inventory: true, allow_backorder: true })
    const read = await world.admin.get<{ variant: { inventory_items: { inventory_item_id: string }[] } }>(
      `${variant}?fields=id,*inventory_items`
    )
    const link = (inventory_item_id: string) => ({ variant_id: kit.variant.id, inventory_item_id })
    await world.admin.post(`/admin/products/${kit.id}/variants/inventory-items/batch`, {
      create: parts.map((part) => ({ ...link(part.variant.inventoryItemId), required_quantity: 1 })),
      delete: read.variant.inventory_items.map((item) => link(item.inventory_item_id)),
    })
    return kit
  }

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
            line_item_id: first.items?.[0].id,
            product_id: mug.id,
            product_title: "Blue mug",
            variant_id: mug.variant.id,
            variant_title: mug.variant.title,
            sku: mug.variant.sku,
            was: 3,
            is: 0,
            entries: [{ what: "filled", quantity: 3, why: "stock arrived" }],
          },
          expect.objectContaining({ order_id: second.id, was: 2, is: 1 }),
        ]),
      }

      expect(await reconcile({ dry_run: true })).toEqual({ ...found, repaired: 0 })
      expect(await health()).toMatchObject({ last_reconciled_at: null, last_repaired: null, outstanding_quantity: 5 })
      expect(await reconcile()).toEqual({ ...found, repaired: 2 })

      expect([await waiting(first), await waiting(second)]).toEqual([0, 1])
      expect(await health()).toMatchObject({ last_repaired: 2, outstanding_quantity: 1 })
      expect(await reconcile()).toEqual({ checked: 1, differences: [], differences_count: 0, repaired: 0 })
      await theWitnessAgrees()
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
      await theWitnessAgrees()
    })

    it("is found when a level or a reservation is gone", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 3 }), await aBackorderProduct(world)]
      const covered = await order(mug, 3)
      const unreserved = await aWaitingOrder(tee, 2)
      await world.witness.forgetLevels(mug.variant.inventoryItemId)
      await world.witness.forgetReservations(tee.variant.inventoryItemId)

      const { differences } = await reconcile()

      expect(differences.map(({ order_id, was, is, entries }) => [order_id, was, is, entries[0].why])).toEqual(
        expect.arrayContaining([
          [covered.id, 0, 3, "stock does not cover the order"],
          [unreserved.id, 2, 0, "reservation removed"],
        ])
      )
      await theWitnessAgrees()
    })

    it("keeps what a kit was promised when its recipe changes", async () => {
      const box = await aBackorderProduct(world)
      const placed = await aWaitingOrder(box, 2)
      await world.admin.post(
        `/admin/products/${box.id}/variants/${box.variant.id}/inventory-items/${box.variant.inventoryItemId}`,
        { required_quantity: 3 }
      )
      await stockBecomes(box, 1)

      await reconcile()

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

      expect(await reconcile()).toMatchObject({ checked: 1, differences_count: 0 })

      expect(await waiting(placed)).toBe(2)
      await theWitnessAgrees()
    })

    it("is found in a deleted location, whose stock core still counts", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await world.admin.delete(`/admin/stock-locations/${world.shop.location.id}`)
      await stockBecomes(mug, 1)

      expect(await reconcile()).toMatchObject({ repaired: 1 })

      expect(await waiting(placed)).toBe(1)
      await theWitnessAgrees()
    })
  })

  describe("a kit that lacks more of one part than of another", () => {
    it("waits for the scarcer one, and nothing is wrong with it", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 1 }), await aBackorderProduct(world)]
      const placed = await aWaitingOrder(await aKitOf(mug, tee), 2)

      expect(await reconcile()).toMatchObject({ checked: 1, differences_count: 0 })

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

      expect(await reconcile()).toMatchObject({ checked: 1, differences_count: 0 })
    })
  })

  describe("rows that somebody damaged", () => {
    it("are made again, with the sum and the status of their lines and the date of their order", async () => {
      const mug = await aBackorderProduct(world)
      const [lost, wrong, closed, older] = [
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 2),
        await aWaitingOrder(mug, 3),
        await aWaitingOrder(mug, 4),
      ]
      await world.witness.damage("delete from backorder where order_id = $1", [lost.id])
      await world.witness.damage(
        `update backorder_line set outstanding_quantity = 1 where backorder_id in
           (select id from backorder where order_id = $1)`,
        [wrong.id]
      )
      await world.witness.damage(
        "update backorder set status = 'filled', outstanding_quantity = 0 where order_id = $1",
        [closed.id]
      )
      await world.witness.damage("update backorder set ordered_at = '2020-01-01' where order_id = $1", [older.id])

      expect(await reconcile()).toMatchObject({ repaired: 4 })

      for (const [placed, quantity] of [
        [lost, 1],
        [wrong, 2],
        [closed, 3],
        [older, 4],
      ] as const) {
        expect(await backorderOf(world, placed)).toMatchObject({
          status: "back_ordered",
          ordered_at: placed.created_at,
          outstanding_quantity: quantity,
          lines: [{ outstanding_quantity: quantity, quantity }],
        })
      }
      expect(await reconcile()).toMatchObject({ checked: 4, differences_count: 0 })
      await theWitnessAgrees()
    })
  })

  describe("whatever is damaged", () => {
    it("one pass makes the rows what the witness works out, and a second one finds nothing", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 2 }), await aBackorderProduct(world)]
      const set = await aKitOf(mug, tee)
      const orders: HttpTypes.StoreOrder[] = []
      for (const [mugs, tees, sets] of [
        [2, 1, 0],
        [1, 0, 2],
        [0, 3, 1],
        [4, 1, 1],
      ]) {
        const items = [
          { variant_id: mug.variant.id, quantity: mugs },
          { variant_id: tee.variant.id, quantity: tees },
          { variant_id: set.variant.id, quantity: sets },
        ]
        orders.push(
          await buy(
            world.shopper,
            world.shop,
            items.filter((item) => item.quantity)
          )
        )
      }
      await reconcile()
      expect(await world.witness.trackedLines()).toHaveLength(8)
      const order = fc.nat(orders.length - 1).map((index) => orders[index].id)
      const damage = fc.oneof(
        fc.record({ statement: fc.constantFrom(...LOSSES), parameters: fc.tuple(order) }),
        fc.record({ statement: fc.constantFrom(...LIES), parameters: fc.tuple(order, fc.nat(5)) }),
        fc.record({
          statement: fc.constant("update inventory_level set stocked_quantity = $2 where inventory_item_id = $1"),
          parameters: fc.tuple(
            fc.constantFrom(mug.variant.inventoryItemId, tee.variant.inventoryItemId),
            fc.integer({ min: -2, max: 15 })
          ),
        })
      )

      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 8 }), async (damages) => {
          for (const { statement, parameters } of damages) {
            await world.witness.damage(statement, parameters)
          }
          const { differences_count } = await reconcile()
          expect(differences_count).toBeLessThanOrEqual(9)
          await theWitnessAgrees()
          expect(await world.witness.wrongSums()).toEqual([])
          expect(await reconcile()).toMatchObject({ differences_count: 0, repaired: 0 })
        }),
        { numRuns: 25 }
      )
    })
  })

  describe("a burst of orders on one item", () => {
    it("costs a few passes, however many events it is", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const [first, last] = [await aWaitingOrder(mug, 1), await aWaitingOrder(tee, 1)]
      const service = world.container.resolve<BackorderModuleService>(BACKORDER_MODULE)
      const passes = jest.spyOn(service, "reconcile")
      await stockBecomes(mug, 1)
      await stockBecomes(tee, 1)
      const placed = ({ id }: { id: string }) => ({ name: "order.placed", data: { id } })

      // The last event's pass is the last one, so when its order is filled all of them have run.
      await world.container
        .resolve(Modules.EVENT_BUS)
        .emit([...Array.from({ length: 1000 }, () => placed(first)), placed(last)])

      await eventually(async () => expect(await waiting(last)).toBe(0), 60_000)
      expect(await waiting(first)).toBe(0)
      expect(passes.mock.calls.length).toBeGreaterThan(0)
      expect(passes.mock.calls.length).toBeLessThan(10)
      passes.mockRestore()
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

      const passes = await Promise.all([reconcile(), reconcile(), reconcile()])

      expect(passes.reduce((sum, pass) => sum + pass.repaired, 0)).toBe(3)
      await eventually(async () => expect(filled).toHaveLength(3))
      expect(new Set(filled)).toEqual(new Set(orders.map((placed) => placed.id)))
      for (const placed of orders) {
        expect((await backorderOf(world, placed))?.lines[0].entries).toHaveLength(2)
      }
      await reconcile()
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
