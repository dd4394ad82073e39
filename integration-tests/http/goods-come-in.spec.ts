import { setTimeout as sleep } from "node:timers/promises"
import { InventoryLevelWorkflowEvents, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, type StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { HealthResponse, IncomingStockResponse } from "../../src/api/contracts"
import {
  receiveIncomingStockWorkflow,
  type ReceiveIncomingStockInput,
} from "../../src/workflows/receive-incoming-stock"
import { headersOfUser } from "../support/admin"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { complete, prepareCart } from "../support/checkout"
import { eventually } from "../support/eventually"
import { listenTo } from "../support/events"
import { speakAs } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { deliveriesIn, inDays } from "../support/incoming"
import { createProduct, setStock } from "../support/products"
import { refusedWith } from "../support/refused-with"
import { tradeIn } from "../support/trade"

const LONG_ENOUGH_TO_ASK_MS = 1_000

const failStep = createStep("fail-after-receipt", async (): Promise<StepResponse<never>> => {
  throw new Error("Something else went wrong")
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
  const { read, list, receive, levelOf, placeOf } = deliveries
  const aMug = () => createProduct(world.admin, world.shop)

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

    it("has gone to the orders that wait for it by the time it is answered, as what is on its way is promised", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      const lineOf = async () => (await backorderOf(world, placed))?.lines[0]

      const made = await deliveries.expect(mug, 2, { expected_on: inDays(4) })
      expect(await lineOf()).toMatchObject({ outstanding_quantity: 2, promised_on: inDays(4) })
      await deliveries.change(made, { expected_on: inDays(6) })
      expect(await lineOf()).toMatchObject({ outstanding_quantity: 2, promised_on: inDays(6) })
      await receive(made, 1)
      expect(await lineOf()).toMatchObject({ outstanding_quantity: 1, promised_on: inDays(6) })
      await deliveries.change(made, { status: "canceled" })
      expect(await lineOf()).toMatchObject({ outstanding_quantity: 1, promised_on: null })
    })

    it("is answered also while nobody can read what waits, and goes to the orders then", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      const made = await deliveries.expect(mug, 2)

      await world.witness.whileTableLocked("backorder_line", async () => {
        expect(await receive(made)).toMatchObject({ received_quantity: 2, status: "received" })
      })
      await comesToWait(placed, 0)
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

  describe("a workflow of somebody else that fails afterwards", () => {
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
})
