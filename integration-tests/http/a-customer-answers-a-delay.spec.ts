import { sign } from "jsonwebtoken"
import type { DelayResponse } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { deliveriesIn, inDays } from "../support/incoming"
import { messagesOn } from "../support/messages"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

const notifications = {
  channel: "email",
  templates: { delayed: "later" },
  answer_url: "https://shop.example/delay?from=mail",
  answer_days: 14,
}

inAShop(
  (world: World) => {
    const { order, waiting } = tradeIn(world)
    const deliveries = deliveriesIn(world)

    /** Somebody has ordered two, of which one is there, and is told that the other one comes later. */
    const aDelayedOrder = async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const delivery = await deliveries.expect(mug, 5, { expected_on: inDays(3) })
      const placed = await order(mug, 2)
      await settled(world)
      await deliveries.change(delivery, { expected_on: inDays(9) })
      const [message] = await eventually(async () => {
        const messages = await messagesOn(world, "email")
        expect(messages).toHaveLength(1)
        return messages
      })
      const { answer_token: token, answer_url: url } = message.data as { answer_token: string; answer_url: string }
      return { mug, delivery, placed, token, url }
    }

    const read = async (token: string) =>
      (await world.shopper.get<DelayResponse>(`/store/backorder-answers?token=${token}`)).backorder_answer
    const answer = async (token: string, said: string) =>
      (await world.shopper.post<DelayResponse>("/store/backorder-answers", { token, answer: said })).backorder_answer
    const historyOf = async (placed: { id: string }) =>
      (await backorderOf(world, placed))?.lines[0].entries.map(({ what, quantity, why }) => [what, quantity, why])
    const quantityOf = async (placed: { id: string }) => {
      const { order: found } = await world.admin.get<{ order: { items: { quantity: number }[] } }>(
        `/admin/orders/${placed.id}`
      )
      return found.items.map((item) => item.quantity)
    }

    describe("the message about a delay", () => {
      it("has a link to the storefront's page, and what it is about can be read there", async () => {
        const { mug, placed, token, url } = await aDelayedOrder()

        expect(url).toBe(`https://shop.example/delay?from=mail&token=${token}`)
        expect(await read(token)).toEqual({
          display_id: placed.display_id,
          custom_display_id: null,
          expected_on: inDays(9),
          previous_expected_on: inDays(3),
          lines: [{ title: mug.title, variant_title: expect.anything(), quantity: 1 }],
          answer: null,
          answered_at: null,
        })
      })
    })

    describe("who waits", () => {
      it("goes on waiting, and the history says so, once", async () => {
        const { placed, token } = await aDelayedOrder()

        expect(await answer(token, "wait")).toMatchObject({ answer: "wait", answered_at: expect.any(String) })
        expect(await answer(token, "wait")).toMatchObject({ answer: "wait" })

        expect(await waiting(placed)).toBe(1)
        expect((await historyOf(placed))?.slice(-2)).toEqual([
          ["delayed", 1, "incoming_changed"],
          ["delay_accepted", 1, "customer_answered"],
        ])
        await expect(answer(token, "cancel")).rejects.toMatchObject({ status: 400, body: { code: "answered_already" } })
      })
    })

    describe("who does not want to wait", () => {
      it("keeps what is there, and what waits leaves the order by an edit; nothing is refunded", async () => {
        const { placed, token } = await aDelayedOrder()

        expect(await answer(token, "cancel")).toMatchObject({ answer: "cancel" })
        await settled(world)

        expect(await quantityOf(placed)).toEqual([1])
        expect(await waiting(placed)).toBe(0)
        expect((await historyOf(placed))?.slice(-2)).toEqual([
          ["delay_declined", 1, "customer_answered"],
          ["reduced", 1, "order_changed"],
        ])
        const { order: found } = await world.admin.get<{
          order: { payment_collections: { refunded_amount: number }[] }
        }>(`/admin/orders/${placed.id}?fields=id,payment_collections.refunded_amount`)
        expect(found.payment_collections.map((one) => one.refunded_amount ?? 0)).toEqual(
          found.payment_collections.map(() => 0)
        )
      })

      it("says so twice at once, and the units leave the order once", async () => {
        const { placed, token } = await aDelayedOrder()

        await Promise.allSettled([answer(token, "cancel"), answer(token, "cancel")])
        await settled(world)

        expect(await quantityOf(placed)).toEqual([1])
        expect((await historyOf(placed))?.filter(([what]) => what === "delay_declined")).toHaveLength(1)
      })

      it("is told to try later while somebody in the shop is changing the order, and nothing is noted", async () => {
        const { placed, token } = await aDelayedOrder()
        await world.admin.post("/admin/order-edits", { order_id: placed.id })

        await expect(answer(token, "cancel")).rejects.toMatchObject({
          status: 400,
          body: { code: "order_being_edited" },
        })

        expect(await read(token)).toMatchObject({ answer: null })
        await world.admin.delete(`/admin/order-edits/${placed.id}`)
        expect(await answer(token, "cancel")).toMatchObject({ answer: "cancel" })
      })

      it("is told that nothing waits any more when the goods have come meanwhile", async () => {
        const { placed, delivery, token } = await aDelayedOrder()
        await deliveries.receive(delivery)
        await settled(world)

        await expect(answer(token, "cancel")).rejects.toMatchObject({ status: 400, body: { code: "nothing_waits" } })

        expect(await quantityOf(placed)).toEqual([2])
      })
    })

    describe("a link", () => {
      it("that was changed, was made for something else, or is too old opens nothing", async () => {
        const { token } = await aDelayedOrder()
        const foreign = sign({ backorder_id: "bo_1" }, "supersecret")

        for (const [given, code] of [
          [`${token}x`, "answer_link_invalid"],
          [foreign, "answer_link_invalid"],
          ["nothing", "answer_link_invalid"],
        ]) {
          await expect(read(given)).rejects.toMatchObject({ status: 400, body: { code } })
          await expect(answer(given, "cancel")).rejects.toMatchObject({ status: 400, body: { code } })
        }
      })

      it("is no log-in", async () => {
        const { token } = await aDelayedOrder()
        const { status } = await world.client.request({
          url: "/admin/orders",
          method: "GET",
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        })
        expect(status).toBe(401)
      })
    })
  },
  { notifications }
)
