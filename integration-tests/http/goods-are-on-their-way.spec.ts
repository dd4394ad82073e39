import { setTimeout as sleep } from "node:timers/promises"
import { InventoryLevelWorkflowEvents, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type {
  BatchIncomingStockBody,
  BatchIncomingStockResponse,
  HealthResponse,
  IncomingStockResponse,
} from "../../src/api/contracts"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import { batchIncomingStockWorkflow, type BatchIncomingStockInput } from "../../src/workflows/batch-incoming-stock"
import {
  receiveIncomingStockWorkflow,
  type ReceiveIncomingStockInput,
} from "../../src/workflows/receive-incoming-stock"
import { tellLateIncomingStockWorkflow } from "../../src/workflows/tell-late-incoming-stock"
import { headersOfUser } from "../support/admin"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { complete, prepareCart } from "../support/checkout"
import { listenTo } from "../support/events"
import { eventually } from "../support/eventually"
import { given } from "../support/given"
import { speakAs } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { deliveriesIn, inDays } from "../support/incoming"
import { messagesOn } from "../support/messages"
import { createProduct, keepAt, setStock, type Product } from "../support/products"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

/** Two requests have come as far as the database by then. */
const LONG_ENOUGH_TO_ASK_MS = 1_000

const failStep = createStep("fail-after-incoming", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
})

/** A workflow of somebody else that changes what is on its way and fails afterwards. */
const batchThenFailWorkflow = createWorkflow("batch-incoming-then-fail", (input: BatchIncomingStockInput) => {
  const saved = batchIncomingStockWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(saved)
})

/** A workflow of somebody else that receives something and fails afterwards. */
const receiveThenFailWorkflow = createWorkflow("receive-incoming-then-fail", (input: ReceiveIncomingStockInput) => {
  const received = receiveIncomingStockWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(received)
})

inAShop((world: World) => {
  const { aWaitingOrder, comesToWait } = tradeIn(world)
  const deliveries = deliveriesIn(world)
  const { read, list, ids, change, remove, receive, levelOf } = deliveries
  const aMug = () => createProduct(world.admin, world.shop)
  const batch = (body: BatchIncomingStockBody) =>
    world.admin.post<BatchIncomingStockResponse>("/admin/incoming-stock/batch", body)
  const placeOf = (product: Product) => ({
    inventory_item_id: product.variant.inventoryItemId,
    location_id: world.shop.location.id,
  })
  /** Its day has passed meanwhile: nobody may say so of one that is new. */
  const becomesLate = (incoming: { id: string }, days = 1) =>
    world.witness.damage("update backorder_incoming set expected_on = $2 where id = $1", [incoming.id, inDays(-days)])
  const refusedWith = (code: string, status: number, more: object = {}) => ({
    status,
    body: { code, details: [{ code, ...more }] },
  })

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
        sku: "MUG",
        location_name: "Warehouse",
        created_at: expect.any(String),
        updated_at: expect.any(String),
      })
      expect(await read(made)).toEqual(made)
      await deliveries.expect(mug, 4)
      expect(await levelOf(mug)).toEqual({ stocked: 3, incoming: 6.5 })
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

  describe("a server that dies while something comes in", () => {
    /** Stock was raised or not; the server that knew is no more. */
    const diesWhileItReceives = async (made: { id: string }, quantity: number) => {
      await receive(made, quantity)
      await world.witness.damage(
        "update backorder_receipt set stocked_at = null, created_at = now() - interval '6 minutes' where incoming_id = $1",
        [made.id]
      )
    }
    const unfinished = async () =>
      (await world.admin.get<HealthResponse>("/admin/backorders/health")).unfinished_receipts
    const finish = async (stocked: boolean) => {
      const [{ id }] = await unfinished()
      return (await world.admin.post<IncomingStockResponse>(`/admin/incoming-stock/receipts/${id}`, { stocked }))
        .incoming_stock
    }

    it("leaves a receipt that the health names until somebody says that stock was raised", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      await diesWhileItReceives(made, 2)

      expect(await unfinished()).toEqual([
        {
          id: expect.stringMatching(/^borcp_/),
          incoming_stock_id: made.id,
          ...placeOf(mug),
          quantity: 2,
          received_at: expect.any(String),
        },
      ])
      expect(await finish(true)).toMatchObject({ received_quantity: 2, status: "expected" })
      expect(await unfinished()).toEqual([])
      expect(await levelOf(mug)).toEqual({ stocked: 2, incoming: 3 })
    })

    it("or that it was not: it is still to come then, and promised again", async () => {
      const mug = await aBackorderProduct(world)
      const made = await deliveries.expect(mug, 2, { expected_on: inDays(4) })
      await diesWhileItReceives(made, 2)
      await setStock(world.admin, world.shop.location.id, mug.variant, 0)
      const order = await aWaitingOrder(mug, 1)

      expect(await finish(false)).toMatchObject({ received_quantity: 0, status: "expected" })

      expect(await levelOf(mug)).toEqual({ stocked: 0, incoming: 2 })
      await eventually(async () =>
        expect((await backorderOf(world, order))?.lines[0]).toMatchObject({ promised_on: inDays(4) })
      )
    })

    it("is believed once where two say different things at the same time", async () => {
      const made = await deliveries.expect(await aMug(), 5)
      await diesWhileItReceives(made, 2)

      const [{ id }] = await unfinished()
      const says = (stocked: boolean) => world.admin.post(`/admin/incoming-stock/receipts/${id}`, { stocked })

      let both: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([])
      await world.witness.whileTableLocked("backorder_receipt", async () => {
        both = Promise.allSettled([says(true), says(false)])
        await sleep(LONG_ENOUGH_TO_ASK_MS)
      })
      const answers = await both

      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      const isStocked = answers[0].status === "fulfilled"
      expect(await read(made)).toMatchObject({ received_quantity: isStocked ? 2 : 0 })
    })

    it("is not said of one that is just coming in, nor twice", async () => {
      const made = await deliveries.expect(await aMug(), 5)
      await receive(made, 2)
      await world.witness.damage("update backorder_receipt set stocked_at = null where incoming_id = $1", [made.id])
      const [{ id }] = await world.witness.read<{ id: string }>("select id from backorder_receipt")

      expect(await unfinished()).toEqual([])
      await expect(world.admin.post(`/admin/incoming-stock/receipts/${id}`, { stocked: true })).rejects.toMatchObject(
        refusedWith("receipt_not_found", 404, { values: { id } })
      )
    })
  })

  describe("what comes in", () => {
    it("raises core's stock part by part, until all of it has come", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] })
      const made = await deliveries.expect(mug, 5)

      expect(await receive(made, 1.5)).toMatchObject({ received_quantity: 1.5, status: "expected" })
      expect(await levelOf(mug)).toEqual({ stocked: 2.5, incoming: 3.5 })

      expect(await receive(made)).toMatchObject({ received_quantity: 5, status: "received" })
      expect(await levelOf(mug)).toEqual({ stocked: 6, incoming: 0 })
      expect(await world.witness.countWhere("backorder_receipt", "stocked_at is not null")).toBe(2)
    })

    it("is exact also in parts that a computer cannot add", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 0.3)
      await receive(made, 0.1)
      await receive(made, 0.2)

      expect(await read(made)).toMatchObject({ received_quantity: 0.3, status: "received" })
      expect(await levelOf(mug)).toEqual({ stocked: 0.3, incoming: 0 })
    })

    it("fills the orders that wait, the oldest first, and others are told", async () => {
      const received = listenTo(world, "incoming-stock.received")
      const levels = listenTo<{ id: string }>(world, InventoryLevelWorkflowEvents.UPDATED)
      const mug = await aBackorderProduct(world)
      const [older, younger] = [await aWaitingOrder(mug, 2), await aWaitingOrder(mug, 2)]
      const made = await deliveries.expect(mug, 4)

      await receive(made, 3)

      await comesToWait(older, 0)
      await comesToWait(younger, 1)
      expect(received).toEqual([{ id: made.id, ...placeOf(mug), quantity: 3 }])
      expect(levels).toEqual([{ id: expect.stringMatching(/^ilev_/) }])
    })

    it("may not be more than is still to come", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      await receive(made, 3)

      await expect(receive(made, 2.5)).rejects.toMatchObject({
        ...refusedWith("incoming_exceeded", 400, { field: "quantity", values: { quantity: 2.5, open: 2 } }),
        message: expect.stringMatching(/2\.5 .* 2 /),
      })
      await receive(made, 2)
      await expect(receive(made, 1)).rejects.toMatchObject({ status: 400, body: { code: "incoming_exceeded" } })
      expect(await levelOf(mug)).toEqual({ stocked: 5, incoming: 0 })
    })

    it("raises stock once when all of it is received twice at once, or once more", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)

      const answers = await Promise.all([receive(made), receive(made)])

      expect(answers).toMatchObject([{ status: "received" }, { status: "received" }])
      expect(await receive(made)).toMatchObject({ received_quantity: 5 })
      expect(await levelOf(mug)).toEqual({ stocked: 5, incoming: 0 })
    })

    it("raises stock once for one key, twice at once and later on", async () => {
      const headers = await headersOfUser(world.container, { email: "warehouse@example.com", roles: [] })
      const scanner = (key: string) => speakAs(world.client, { ...headers, "idempotency-key": key })
      const mug = await aMug()
      const [made, other] = [await deliveries.expect(mug, 9), await deliveries.expect(mug, 1)]

      await Promise.all([receive(made, 2, scanner("one")), receive(made, 2, scanner("one"))])
      expect(await receive(made, 2, scanner("one"))).toMatchObject({ received_quantity: 2 })
      expect(await levelOf(mug)).toEqual({ stocked: 2, incoming: 8 })

      await receive(made, 2, scanner("two"))
      await receive(other, 1, scanner("one"))
      expect(await levelOf(mug)).toEqual({ stocked: 5, incoming: 5 })
      await expect(receive(made, 1, scanner("x".repeat(201)))).rejects.toMatchObject(refusedWith("too_long", 400))
    })

    it("loses nothing of what comes in at the same time", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 6)
      const all = [made, ...(await Promise.all([1, 2, 3].map(() => deliveries.expect(mug, 2))))]

      await Promise.all([...all.map((one) => receive(one, 1)), ...all.map((one) => receive(one, 1))])

      expect(await levelOf(mug)).toEqual({ stocked: 8, incoming: 4 })
      expect((await list("?status=received")).length).toBe(3)
    })

    it("keeps shoppers of the item waiting while core raises its stock, but not for long", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 5 } })
      const made = await deliveries.expect(mug, 5)
      const cart = await prepareCart(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 1 }])
      const locking = world.container.resolve(Modules.LOCKING)
      const execute = locking.execute.bind(locking) as (...given: unknown[]) => Promise<never>
      let goOn = () => {}
      const slow = new Promise<void>((go) => (goOn = go))
      // Not later: with core's own lock on the item nobody could reserve it.
      jest.spyOn(locking, "execute").mockImplementationOnce(async (...given: unknown[]) => {
        await slow
        return execute(...given)
      })

      const received = receive(made)
      await eventually(async () => expect(await world.witness.count("backorder_receipt")).toBe(1))
      const ordered = complete(world.shopper, cart)
      await eventually(async () => expect(await world.witness.countWaitingForLocks()).toBe(1))
      await comesToWait(await ordered, 1)
      // Nor does another request for the same raise stock once more, which is let in by now.
      expect(await receive(made)).toMatchObject({ status: "received" })
      goOn()

      expect(await received).toMatchObject({ status: "received" })
      expect(await levelOf(mug)).toEqual({ stocked: 5, incoming: 0 })
      await comesToWait(await ordered, 0)
    })

    it("is not received where core cannot raise its stock", async () => {
      const mug = await aMug()
      const made = await deliveries.expect(mug, 5)
      const adjust = jest.spyOn(world.container.resolve(Modules.INVENTORY), "adjustInventory")
      adjust.mockRejectedValueOnce(new Error("The warehouse burns"))

      await expect(receive(made)).rejects.toMatchObject({ status: 500 })

      expect(await read(made)).toMatchObject({ received_quantity: 0, status: "expected" })
      expect(await world.witness.count("backorder_receipt")).toBe(0)
      expect(await receive(made)).toMatchObject({ status: "received" })
      expect(await levelOf(mug)).toEqual({ stocked: 5, incoming: 0 })
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

    it("takes out of core's stock again what was received", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] })
      const made = await deliveries.expect(mug, 5)
      await receive(made, 2)

      const { errors } = await receiveThenFailWorkflow(world.container).run({
        input: { id: made.id },
        throwOnError: false,
      })

      expect(errors).toHaveLength(1)
      expect(await read(made)).toMatchObject({ received_quantity: 2, status: "expected" })
      expect(await levelOf(mug)).toEqual({ stocked: 3, incoming: 3 })
      expect(await world.witness.count("backorder_receipt")).toBe(1)
    })
  })

  describe("what has not come in time", () => {
    const tellLate = async () => (await tellLateIncomingStockWorkflow(world.container).run()).result

    it("is told once for each day that passes, and the bell rings once for all", async () => {
      const told = listenTo<{ id: string }>(world, "incoming-stock.late")
      const mug = await aMug()
      const [one, two] = [await deliveries.expect(mug, 1, { reference: "PO-1" }), await deliveries.expect(mug, 2)]
      await becomesLate(one, 2)
      await becomesLate(two, 1)

      await Promise.all([reconcileJob(world.container), tellLate()])
      await tellLate()

      await eventually(async () => expect(told.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort()))
      const bells = async () =>
        (await messagesOn(world, "feed")).filter(({ trigger_type }) => trigger_type === "incoming-stock.late")
      expect(await bells()).toMatchObject([
        { data: { title: "2 deliveries are late", description: expect.stringContaining("PO-1 and Variant 1") } },
      ])

      await change(one, { note: "Asked" })
      await tellLate()
      expect(told).toHaveLength(2)
      await change(one, { expected_on: inDays(1) })
      await becomesLate(one)
      expect(await tellLate()).toMatchObject({ count: 1, ids: [one.id] })
    })

    it("is marked in the list until it comes or is canceled, and may come all the same", async () => {
      const mug = await aMug()
      const [one, two] = [await deliveries.expect(mug, 1), await deliveries.expect(mug, 2)]
      await becomesLate(one)
      await becomesLate(two)
      expect(await ids("?late=true")).toHaveLength(2)

      await receive(one)
      await change(two, { status: "canceled", note: "Lost at sea" })

      expect(await ids("?late=true")).toEqual([])
      expect(await levelOf(mug)).toEqual({ stocked: 1, incoming: 0 })
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
      await becomesLate(late)
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

    it("is searched by reference, note, title and SKU", async () => {
      const { late, soon, afar } = shop()
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
