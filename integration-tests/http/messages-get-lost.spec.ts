import reconcileJob from "../../src/jobs/reconcile-backorders"
import * as backorderChanged from "../../src/subscribers/backorder-changed"
import * as coverageChanged from "../../src/subscribers/coverage-changed"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { buy } from "../support/checkout"
import { listenTo } from "../support/events"
import { given } from "../support/given"
import { inAShop, type World } from "../support/in-a-shop"
import { wrongHistories } from "../support/ledger"
import { messagesOn } from "../support/messages"
import { OCCASIONS } from "../support/occasions"
import { Post, type Fault } from "../support/post"
import { setStock } from "../support/products"
import { settled } from "../support/settled"

jest.setTimeout(300_000)

const DISORDER: Fault = "comes twice and the other way round"
const TOLD = ["backorder.opened", "backorder.filled", "backorder.canceled", "backorder.delayed"]

const notifications = { channel: "email", templates: { opened: "waits", filled: "complete", delayed: "later" } }

const eventsOf = ({ config }: { config: { event: string | string[] } }) => [config.event].flat()

inAShop(
  (world: World) => {
    let aboutStock: Post, aboutBackorders: Post
    let heard: { order_id: string }[][]

    beforeAll(() => {
      aboutStock = Post.before(world, coverageChanged)
      aboutBackorders = Post.before(world, backorderChanged)
    })

    beforeEach(() => {
      heard = TOLD.map((name) => listenTo(world, name))
    })

    const theJobRunsTwice = async () => {
      await settled(world)
      await reconcileJob(world.container)
      await reconcileJob(world.container)
    }

    const everythingIsRight = async () => {
      const { witness } = world
      expect(await witness.trackedLines()).toEqual(await witness.waitingLines())
      expect(await witness.wrongSums()).toEqual([])
      expect(await wrongHistories(witness)).toEqual([])
      expect(await witness.read("select id from backorder where status is distinct from told_status")).toEqual([])
    }

    const heardOfOrders = () => TOLD.flatMap((name, index) => heard[index].map(({ order_id }) => `${name} ${order_id}`))

    /** Each kind of news about each order once; in none of these stories is any of them news again. */
    const nobodyIsToldTwice = async (before: string[] = []) => {
      const others = [...before, ...heardOfOrders()]
      const customers = (await messagesOn(world, "email")).map(
        ({ trigger_type, resource_id }) => `${trigger_type} ${resource_id}`
      )
      expect(others.length).toBeGreaterThan(0)
      for (const told of [others, customers]) {
        expect(told).toEqual([...new Set(told)])
      }
    }

    describe.each(eventsOf(coverageChanged))("when %s", (name) => {
      const ready = given(world, async () => {
        const act = await OCCASIONS[name](world)
        await settled(world)
        return { act, told: heardOfOrders() }
      })

      beforeEach(() => heard.forEach((orders) => orders.splice(0)))

      // One that gets lost alone is made up for by those that come with it; all of them are not.
      it(`${DISORDER}, the job makes the rows right, and nobody is told twice`, async () => {
        await aboutStock.during(DISORDER, name, ready().act)
        await theJobRunsTwice()

        expect(aboutStock.seen).toContain(name)
        await everythingIsRight()
        await nobodyIsToldTwice(ready().told)
      })

      it("gets lost with all others, the job finds what happened, and nobody is told twice", async () => {
        await aboutStock.during("gets lost", "*", ready().act)
        await theJobRunsTwice()

        await everythingIsRight()
        await nobodyIsToldTwice(ready().told)
      })
    })

    describe.each(eventsOf(backorderChanged))("when %s", (name) => {
      it.each<Fault>(["gets lost", DISORDER])("%s, the customer is told nothing twice", async (fault) => {
        const mug = await aBackorderProduct(world, { settings: { expected_on: "2099-03-31" } })

        await aboutBackorders.during(fault, name, async () => {
          await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
          await settled(world)
          await sellOnBackorder(world, mug, { expected_on: "2099-05-01" })
          await settled(world)
          await setStock(world.admin, world.shop.location.id, mug.variant, 2)
          await settled(world)
        })
        await theJobRunsTwice()

        expect(aboutBackorders.seen).toContain(name)
        await everythingIsRight()
        await nobodyIsToldTwice()
      })
    })
  },
  { notifications }
)
