import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BatchIncomingStockBody, BatchIncomingStockResponse } from "../../src/api/contracts"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { batchIncomingStockWorkflow, type BatchIncomingStockInput } from "../../src/workflows/batch-incoming-stock"
import { eventually } from "../support/eventually"
import { listenTo } from "../support/events"
import { given } from "../support/given"
import { inAShop, type World } from "../support/in-a-shop"
import { becomesLate, deliveriesIn, inDays } from "../support/incoming"
import { makeKit } from "../support/kits"
import { createProduct, keepAt, setStock, type Product } from "../support/products"
import { refusedWith } from "../support/refused-with"
import { createLocation } from "../support/shop"

const failStep = createStep("fail-after-incoming", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that changes what is on its way and fails afterwards. */
const batchThenFailWorkflow = createWorkflow("batch-incoming-then-fail", (input: BatchIncomingStockInput) => {
  const saved = batchIncomingStockWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(saved)
})

inAShop((world: World) => {
  const deliveries = deliveriesIn(world)
  const { read, list, ids, change, remove, receive, levelOf, placeOf } = deliveries
  const aMug = () => createProduct(world.admin, world.shop)
  const batch = (body: BatchIncomingStockBody) =>
    world.admin.post<BatchIncomingStockResponse>("/admin/incoming-stock/batch", body)

  describe("what is on its way", () => {
    it("is kept with what people call it, and core says how much of it there is", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ sku: "MUG", title: "Blue", stock: 3 }] })

      const made = await deliveries.expect(mug, 2.5, { reference: " PO-7 ", note: "  ", expected_on: inDays(3) })

      expect(made).toEqual({
        id: expect.stringMatching(/^boinc_/),
        ...placeOf(mug),
        quantity: 2.5,
        received_quantity: 0,
        promised_quantity: 0,
        expected_on: inDays(3),
        reference: "PO-7",
        note: null,
        status: "expected",
        late: false,
        item_title: "Blue",
        product_title: mug.title,
        sku: "MUG",
        location_name: "Warehouse",
        created_at: expect.any(String),
        updated_at: expect.any(String),
      })
      expect(await read(made)).toEqual(made)
      await deliveries.expect(mug, 4)
      expect(await levelOf(mug)).toEqual({ stocked: 3, incoming: 6.5 })
    })

    it("has the title of the product that sells it as it is, if there is just one", async () => {
      const [mug, set, pair, twin] = [await aMug(), await aMug(), await aMug(), await aMug()]
      const [made, other] = [await deliveries.expect(mug, 1), await deliveries.expect(set, 1)]
      const parts = (required_quantity: number, ...of: Product[]) =>
        of.map(({ variant }) => ({ inventory_item_id: variant.inventoryItemId, required_quantity }))

      await makeKit(world, set, parts(1, mug, twin))
      await makeKit(world, pair, parts(2, mug))
      expect(await read(made)).toMatchObject({ product_title: mug.title })
      expect(await read(other)).toMatchObject({ product_title: null })

      await makeKit(world, twin, parts(1, mug))
      expect(await read(made)).toMatchObject({ product_title: null })
      await world.admin.delete(`/admin/products/${twin.id}`)
      expect(await read(made)).toMatchObject({ product_title: mug.title })
    })

    it("makes a location keep the item that did not, with nothing in stock", async () => {
      const mug = await aMug()
      const cellar = await createLocation(world.admin, [], "Cellar")

      await deliveries.expect(mug, 5, { location_id: cellar.id })

      expect(await levelOf(mug, cellar.id)).toEqual({ stocked: 0, incoming: 5 })
    })

    it("may be due today where the shop is, and not before", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 1, { expected_on: inDays(0) })
      const yesterday = inDays(-1)
      const refused = refusedWith("date_passed", 400, { field: "expected_on", values: { date: yesterday } })

      await expect(deliveries.expect(mug, 1, { expected_on: yesterday })).rejects.toMatchObject(refused)
      await expect(change(made, { expected_on: yesterday })).rejects.toMatchObject({
        status: 400,
        body: { code: "date_passed" },
      })
      expect(await list()).toEqual([made])
    })

    it("must be of an item and for a location that there are", async () => {
      const mug = await aMug()
      const gone = await createLocation(world.admin, [], "Gone")
      await world.admin.delete(`/admin/stock-locations/${gone.id}`)

      await expect(deliveries.expect(mug, 1, { inventory_item_id: "iitem_none" })).rejects.toMatchObject({
        ...refusedWith("inventory_item_not_found", 404, { values: { id: "iitem_none" } }),
        message: "Inventory item with id: iitem_none was not found",
      })
      await expect(deliveries.expect(mug, 1, { location_id: gone.id })).rejects.toMatchObject(
        refusedWith("location_not_found", 404, { values: { id: gone.id } })
      )
      expect(await world.witness.count("backorder_incoming")).toBe(0)
    })

    it.each([
      ["no quantity", { quantity: 0 }, "too_small"],
      ["more than there is", { quantity: 1e13 }, "too_large"],
      ["a day that is none", { expected_on: "2027-02-30" }, "not_a_date"],
      ["a reference that is too long", { reference: "x".repeat(201) }, "too_long"],
      ["a field that is unknown", { status: "received" }, "unknown_field"],
    ])("is refused with %s", async (_what, body, code) => {
      await expect(deliveries.expect(await aMug(), 1, body as object)).rejects.toMatchObject({
        status: 400,
        body: { code },
      })
    })
  })

  describe("a change of it", () => {
    it("keeps what is left out, clears what is null, and core follows", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5, { reference: "PO-1", note: "By boat" })

      const changed = await change(made, { quantity: 7.5, expected_on: inDays(9), note: null })

      expect(changed).toMatchObject({ quantity: 7.5, expected_on: inDays(9), reference: "PO-1", note: null })
      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 7.5 })
    })

    it("may not lower it below what has come; as much as has come is all of it", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      await receive(made, 3)

      await expect(change(made, { quantity: 2 })).rejects.toMatchObject({
        ...refusedWith("incoming_below_received", 400, { field: "quantity", values: { received: 3, quantity: 2 } }),
        message: expect.stringMatching(/3 .* 2$/),
      })
      expect(await change(made, { quantity: 3 })).toMatchObject({ quantity: 3, status: "received" })
      expect(await levelOf(mug)).toEqual({ stocked: 3, incoming: 0 })
    })

    it("cancels what has not come, and nothing but its words is changed afterwards", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      await receive(made, 2)

      expect(await change(made, { status: "canceled" })).toMatchObject({ status: "canceled", received_quantity: 2 })

      expect(await levelOf(mug)).toEqual({ stocked: 2, incoming: 0 })
      for (const body of [{ quantity: 9 }, { expected_on: inDays(1) }, { status: "canceled" as const }]) {
        await expect(change(made, body)).rejects.toMatchObject(refusedWith("incoming_closed", 400))
      }
      expect(await change(made, { note: "Bankrupt" })).toMatchObject({ note: "Bankrupt", status: "canceled" })
      await expect(receive(made)).rejects.toMatchObject(refusedWith("incoming_closed", 400))
    })

    it("of what there is not is refused, as every other request about it", async () => {
      const none = { id: "boinc_none" }
      for (const ask of [read, remove, receive, (one: { id: string }) => change(one, {})]) {
        await expect(ask(none)).rejects.toMatchObject(refusedWith("incoming_not_found", 404))
      }
    })
  })

  describe("a deletion of it", () => {
    it("takes it out of what core says is on its way", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)

      expect(await remove(made)).toEqual({ id: made.id, object: "incoming_stock", deleted: true })

      expect(await list()).toEqual([])
      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 0 })
      await expect(remove(made)).rejects.toMatchObject({ status: 404 })
    })

    it("is refused where some of it has come", async () => {
      const made = await deliveries.expect(await aMug(), 5)
      await receive(made, 2)

      await expect(remove(made)).rejects.toMatchObject(
        refusedWith("incoming_partly_received", 400, { values: { received: 2 } })
      )
      expect(await read(made)).toMatchObject({ status: "expected" })
    })
  })

  describe("a batch", () => {
    it("creates, changes and deletes, and answers in the order in which it was asked", async () => {
      const told = ["created", "updated", "deleted"].map((what) => listenTo(world, `incoming-stock.${what}`))
      const [mug, tee] = [await aMug(), await aMug()]
      const [one, two, three] = [
        await deliveries.expect(mug, 1),
        await deliveries.expect(mug, 2),
        await deliveries.expect(tee, 3),
      ]
      await eventually(async () => expect(told[0]).toHaveLength(3))

      const answer = await batch({
        create: [5, 6].map((quantity) => ({ ...placeOf(tee), quantity, expected_on: inDays(1) })),
        update: [
          { id: two.id, quantity: 4 },
          { id: one.id, status: "canceled" },
        ],
        delete: [three.id],
      })

      expect(answer).toMatchObject({
        created: [{ quantity: 5 }, { quantity: 6 }],
        updated: [
          { id: two.id, quantity: 4 },
          { id: one.id, status: "canceled" },
        ],
        deleted: { ids: [three.id], object: "incoming_stock", deleted: true },
      })
      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 4 })
      expect(await levelOf(tee)).toEqual({ stocked: 0, incoming: 11 })
      await eventually(async () => expect(told.map((of) => of.length)).toEqual([5, 2, 1]))
      expect(told[2]).toEqual([{ id: three.id, ...placeOf(tee) }])
    })

    it("does nothing where one of it cannot be", async () => {
      const mug = await aMug()
      const cellar = await createLocation(world.admin, [], "Cellar")
      const [one, two] = [await deliveries.expect(mug, 1), await deliveries.expect(mug, 2)]
      await receive(two, 1)
      const before = await list()
      const create = [{ ...placeOf(mug), location_id: cellar.id, quantity: 5, expected_on: inDays(1) }]
      const update = [{ id: one.id, quantity: 9 }]

      await expect(batch({ create, update, delete: [two.id] })).rejects.toMatchObject(
        refusedWith("incoming_partly_received", 400, { values: { received: 1, id: two.id } })
      )
      await expect(batch({ create, update, delete: ["boinc_none"] })).rejects.toMatchObject({ status: 404 })
      await expect(batch({ create, update, delete: [one.id] })).rejects.toMatchObject(
        refusedWith("named_twice", 400, { values: { id: one.id } })
      )

      expect(await list()).toEqual(before)
      expect(await levelOf(mug)).toEqual({ stocked: 1, incoming: 2 })
      expect(await levelOf(mug, cellar.id)).toBeUndefined()
    })
  })

  describe("a workflow of somebody else that fails afterwards", () => {
    it("leaves what was on its way, and core's levels, as they were", async () => {
      const mug = await aMug()
      const cellar = await createLocation(world.admin, [], "Cellar")
      const [one, two] = [await deliveries.expect(mug, 1, { note: "By boat" }), await deliveries.expect(mug, 2)]
      const before = await list()

      const { errors } = await batchThenFailWorkflow(world.container).run({
        input: {
          create: [{ ...placeOf(mug), location_id: cellar.id, quantity: 5, expected_on: inDays(1) }],
          update: [{ id: one.id, quantity: 9, note: null, expected_on: inDays(20) }],
          delete: [two.id],
        },
        throwOnError: false,
      })

      expect(errors).toHaveLength(1)
      expect(await list()).toEqual(before)
      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 3 })
      expect(await levelOf(mug, cellar.id)).toBeUndefined()
    })
  })

  describe("the list", () => {
    const shop = given(world, async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ sku: "MUG", title: "Blue" }] })
      const tee = await createProduct(world.admin, world.shop, { variants: [{ sku: "TEE", title: "Large" }] })
      const cellar = await createLocation(world.admin, [], "Cellar")
      const late = await deliveries.expect(mug, 1, { reference: "PO-1" })
      const soon = await deliveries.expect(tee, 9, { expected_on: inDays(1), note: "50% more" })
      const afar = await deliveries.expect(mug, 4, {
        expected_on: inDays(30),
        location_id: cellar.id,
        reference: "PO-3",
      })
      await becomesLate(world, late)
      return { mug, tee, cellar, late: late.id, soon: soon.id, afar: afar.id }
    })

    it("has the soonest first, page by page, or as it is asked to be sorted", async () => {
      const { late, soon, afar } = shop()
      expect(await ids("")).toEqual([late, soon, afar])
      expect(await ids("?limit=1&offset=1")).toEqual([soon])
      expect(await ids("?order=-quantity")).toEqual([soon, afar, late])
      expect(await ids("?order=reference")).toEqual([late, afar, soon])
      expect(await world.admin.get("/admin/incoming-stock?limit=1&fields=id")).toEqual({
        incoming_stock: [{ id: late }],
        count: 3,
        offset: 0,
        limit: 1,
      })
    })

    it("is narrowed by item, location, product, status and whether it is late", async () => {
      const { mug, tee, cellar, late, soon, afar } = shop()
      expect(await ids(`?inventory_item_id=${mug.variant.inventoryItemId}`)).toEqual([late, afar])
      expect(await ids(`?location_id=${cellar.id}`)).toEqual([afar])
      expect(await ids(`?product_id=${tee.id}`)).toEqual([soon])
      expect(await ids("?late=true")).toEqual([late])
      expect(await ids("?late=false")).toEqual([soon, afar])
      await change({ id: soon }, { status: "canceled" })
      expect(await ids("?status=canceled")).toEqual([soon])
      expect(await ids("?status[]=canceled&status[]=expected")).toHaveLength(3)
      await expect(ids("?status=lost")).rejects.toMatchObject({ status: 400 })
    })

    it("is searched by reference, note, title, SKU and product", async () => {
      const { late, soon, afar, tee } = shop()
      expect(await ids(`?q=${tee.title}`)).toEqual([soon])
      expect(await ids("?q=po-")).toEqual([late, afar])
      expect(await ids("?q=50%25")).toEqual([soon])
      expect(await ids("?q=large")).toEqual([soon])
      expect(await ids("?q=mug")).toEqual([late, afar])
    })

    it("names deleted items and locations, of which nothing more can come that core could not count", async () => {
      const { mug, tee, cellar, soon, afar } = shop()
      await world.admin.delete(`/admin/products/${tee.id}`)
      await world.admin.delete(`/admin/inventory-items/${tee.variant.inventoryItemId}`)
      await world.admin.delete(`/admin/stock-locations/${cellar.id}`)

      expect(await list()).toMatchObject([
        {},
        { id: soon, item_title: "Large", sku: "TEE" },
        { id: afar, location_name: "Cellar" },
      ])
      await expect(receive({ id: soon })).rejects.toMatchObject(refusedWith("inventory_item_not_found", 404))
      expect(await read({ id: soon })).toMatchObject({ received_quantity: 0, status: "expected" })
      expect(await receive({ id: afar })).toMatchObject({ status: "received" })
      expect(await levelOf(mug, cellar.id)).toEqual({ stocked: 4, incoming: 0 })
    })
  })

  describe("what core says is on its way", () => {
    it("is made right by the scheduled job, and only where something of ours ever was", async () => {
      const [mug, tee] = [await aMug(), await aMug()]
      await deliveries.expect(mug, 5)
      const says = (product: Product, incoming_quantity: number) =>
        world.admin.post(
          `/admin/inventory-items/${product.variant.inventoryItemId}/location-levels/${world.shop.location.id}`,
          { incoming_quantity }
        )
      await says(mug, 77)
      await says(tee, 8)

      await world.admin.post("/admin/backorders/reconcile", { dry_run: true })
      expect(await levelOf(mug)).toMatchObject({ incoming: 77 })
      await world.admin.post("/admin/backorders/reconcile", {})
      expect(await levelOf(mug)).toMatchObject({ incoming: 5 })
      await says(mug, 77)
      await reconcileJob(world.container)

      expect([await levelOf(mug), await levelOf(tee)]).toMatchObject([{ incoming: 5 }, { incoming: 8 }])
    })

    it("is the sum of all, and leaves stock alone, whatever is changed at the same time", async () => {
      const mug = await aMug()
      const made = await Promise.all([1, 2, 3, 4].map((quantity) => deliveries.expect(mug, quantity)))

      await Promise.all([
        ...made.map((one, index) => change(one, { quantity: 10 + index })),
        setStock(world.admin, world.shop.location.id, mug.variant, 21),
        deliveries.expect(mug, 5),
      ])

      expect(await levelOf(mug)).toEqual({ stocked: 21, incoming: 51 })
    })

    it("is what is true at last, also where who has read first writes last", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      const inventory = world.container.resolve(Modules.INVENTORY)
      const write = inventory.updateInventoryLevels.bind(inventory) as (...given: unknown[]) => Promise<never>
      jest.spyOn(inventory, "updateInventoryLevels").mockImplementationOnce(async (...given: unknown[]) => {
        await change(made, { quantity: 9 })
        return write(...given)
      })

      await change(made, { quantity: 7 })

      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 9 })
    })

    it("waits for nothing where a level was deleted, and comes in there all the same", async () => {
      const mug = await aMug()
      const cellar = await createLocation(world.admin, [], "Cellar")
      await keepAt(world.admin, cellar.id, mug.variant, 0)
      const made = await deliveries.expect(mug, 5, { location_id: cellar.id })
      await world.admin.delete(`/admin/inventory-items/${mug.variant.inventoryItemId}/location-levels/${cellar.id}`)

      await change(made, { quantity: 6 })
      expect(await levelOf(mug, cellar.id)).toBeUndefined()
      await receive(made, 2)
      expect(await levelOf(mug, cellar.id)).toEqual({ stocked: 2, incoming: 4 })
    })
  })
})
