import reconcileJob from "../../src/jobs/reconcile-backorders"
import { tellLateIncomingStockWorkflow } from "../../src/workflows/tell-late-incoming-stock"
import { eventually } from "../support/eventually"
import { listenTo } from "../support/events"
import { inAShop, type World } from "../support/in-a-shop"
import { becomesLate, deliveriesIn, inDays } from "../support/incoming"
import { messagesOn } from "../support/messages"
import { createProduct } from "../support/products"

inAShop((world: World) => {
  const deliveries = deliveriesIn(world)
  const { ids, change, receive, levelOf } = deliveries
  const aMug = () => createProduct(world.admin, world.shop)

  describe("what has not come in time", () => {
    const tellLate = async () => (await tellLateIncomingStockWorkflow(world.container).run()).result

    it("is told once for each day that passes, and the bell rings once for all", async () => {
      const told = listenTo<{ id: string }>(world, "incoming-stock.late")
      const mug = await aMug()
      const [one, two] = [await deliveries.expect(mug, 1, { reference: "PO-1" }), await deliveries.expect(mug, 2)]
      await becomesLate(world, one, 2)
      await becomesLate(world, two, 1)

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
      await becomesLate(world, one)
      expect(await tellLate()).toMatchObject({ count: 1, ids: [one.id] })
    })

    it("is marked in the list until it comes or is canceled, and may come all the same", async () => {
      const mug = await aMug()
      const [one, two] = [await deliveries.expect(mug, 1), await deliveries.expect(mug, 2)]
      await becomesLate(world, one)
      await becomesLate(world, two)
      expect(await ids("?late=true")).toHaveLength(2)

      await receive(one)
      await change(two, { status: "canceled", note: "Lost at sea" })

      expect(await ids("?late=true")).toEqual([])
      expect(await levelOf(mug)).toEqual({ stocked: 1, incoming: 0 })
    })
  })
})
