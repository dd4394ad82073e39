import { Modules } from "@medusajs/framework/utils"
import { notifyBackorderCustomerWorkflow } from "../../src/workflows/notify-backorder-customer"
import { aBackorderProduct, backorderOf, sellOnBackorder } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { messagesOn } from "../support/messages"
import { tradeIn } from "../support/trade"

const notifications = { channel: "email", templates: { opened: "waits", filled: "complete", delayed: "later" } }

inAShop(
  (world: World) => {
    const { order, stockBecomes, comesToWait } = tradeIn(world)
    const templates = async () => (await messagesOn(world, "email")).map(({ template }) => template)

    describe("the bell in the admin", () => {
      it("rings once for all orders that a delivery has filled, and not for those that still wait", async () => {
        const mug = await aBackorderProduct(world)
        const first = await order(mug, 1)
        const second = await order(mug, 2)
        const third = await order(mug, 2)
        await comesToWait(third, 2)

        await stockBecomes(mug, 4)

        await eventually(async () => expect(await messagesOn(world, "feed")).toHaveLength(1))
        await comesToWait(third, 1)
        expect(await messagesOn(world, "feed")).toMatchObject([
          {
            template: "admin-ui",
            trigger_type: "backorder.filled",
            data: {
              title: "2 orders are ready to ship",
              description: `#${first.display_id} and #${second.display_id} waited for stock and have all of it now.`,
            },
          },
        ])
      })
    })

    describe("the customer", () => {
      it("is told that the order waits, and that all of it has come", async () => {
        const mug = await aBackorderProduct(world, {
          title: "Mug",
          stock: 1,
          settings: { promo: "Soon", expected_on: "2099-03-31" },
        })
        const placed = await order(mug, 3)
        await eventually(async () => expect(await templates()).toEqual(["waits"]))

        await stockBecomes(mug, 3)

        await eventually(async () => expect(await templates()).toEqual(["waits", "complete"]))
        const about = { to: "shopper@example.com", resource_type: "order", resource_id: placed.id }
        const line = { product_title: "Mug", quantity: 3, backordered_quantity: 2, promo: "Soon" }
        const told = { order_id: placed.id, display_id: placed.display_id, custom_display_id: null }
        expect(await messagesOn(world, "email")).toMatchObject([
          {
            ...about,
            trigger_type: "backorder.opened",
            data: { ...told, lines: [{ ...line, outstanding_quantity: 2, expected_on: "2099-03-31" }] },
          },
          {
            ...about,
            trigger_type: "backorder.filled",
            data: { ...told, lines: [{ ...line, outstanding_quantity: 0 }] },
          },
        ])
      })

      it("is told of a later date", async () => {
        const mug = await aBackorderProduct(world, { settings: { expected_on: "2099-03-31" } })
        await comesToWait(await order(mug, 1), 1)
        await sellOnBackorder(world, mug, { expected_on: "2099-05-01" })

        await eventually(async () => expect(await templates()).toEqual(["waits", "later"]))
        expect((await messagesOn(world, "email"))[1].data).toMatchObject({
          expected_on: "2099-05-01",
          previous_expected_on: "2099-03-31",
          lines: [{ expected_on: "2099-05-01" }],
        })
      })

      it("is told once when the event comes twice, and again when the order waits again", async () => {
        const mug = await aBackorderProduct(world)
        const placed = await order(mug, 1)
        await eventually(async () => expect(await templates()).toEqual(["waits"]))
        const { id } = (await backorderOf(world, placed)) ?? {}
        const event = { name: "backorder.opened", data: { id, order_id: placed.id } }
        await world.container.resolve(Modules.EVENT_BUS).emit([event, event])
        await stockBecomes(mug, 1)
        await eventually(async () => expect(await templates()).toEqual(["waits", "complete"]))

        await stockBecomes(mug, 0)

        await eventually(async () => expect(await templates()).toEqual(["waits", "complete", "waits"]))
      })

      it("is told at the next try when a message was lost, and then no more", async () => {
        const mug = await aBackorderProduct(world)
        loseTheNextMessage()
        const placed = await order(mug, 1)
        await eventually(async () => expect(await states()).toEqual(["failure"]))
        const { id = "" } = (await backorderOf(world, placed)) ?? {}
        const tryAgain = () =>
          notifyBackorderCustomerWorkflow(world.container).run({ input: { kind: "opened", backorder_id: id } })

        expect((await tryAgain()).result).toEqual({ sent: true })
        expect((await tryAgain()).result).toEqual({ sent: false })
        expect(await states()).toEqual(["failure", "success"])
      })

      const states = async () => {
        const sent = await world.container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "email" })
        return sent.map(({ status }) => status).sort()
      }

      const loseTheNextMessage = () => {
        const service = world.container.resolve(Modules.NOTIFICATION) as unknown as {
          notificationProviderService_: { send: () => Promise<unknown> }
        }
        jest.spyOn(service.notificationProviderService_, "send").mockRejectedValueOnce(new Error("No connection"))
      }
    })
  },
  { notifications }
)
