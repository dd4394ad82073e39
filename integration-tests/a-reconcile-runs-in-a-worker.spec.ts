import { setTimeout as sleep } from "node:timers/promises"
import type { BackordersResponse } from "../src/api/contracts"
import { aBackorderProduct, settingsOf } from "./support/backorders"
import { buy, complete, prepareCart } from "./support/checkout"
import { importCsv } from "./support/csv"
import { eventually } from "./support/eventually"
import { createProduct, setStock, type Product } from "./support/products"
import { Stand, type Counter, type Service } from "./support/rush/stand"

const MINUTE = 60_000
jest.setTimeout(5 * MINUTE)

/** Long enough for a job that runs every second, and for events that nobody may handle. */
const A_WHILE_MS = 3_000

/** The server would run the job, if it ran jobs. */
const server: Service = { mode: "server", redis: true, options: { reconcile_schedule: "* * * * * *" } }
const worker = (reconcile_schedule = process.env.BACKORDER_RECONCILE_SCHEDULE): Service => ({
  mode: "worker",
  redis: true,
  options: { reconcile_schedule },
})

/** As core's `MEDUSA_WORKER_MODE` splits a store: one process answers, another does what is left to do. They share a Redis. */
describe("where one process answers and another does the work", () => {
  let stand: Stand, counter: Counter

  beforeAll(async () => {
    stand = await Stand.openInTestPostgres()
    counter = await stand.serve(server, worker())
  })

  afterAll(async () => {
    await stand?.close()
  })

  const order = (product: Product, quantity: number) =>
    buy(counter.shoppers[0], counter.shop, [{ variant_id: product.variant.id, quantity }])

  const backordersOf = async ({ id }: { id: string }) => {
    const { backorders } = await counter.admin.get<BackordersResponse>(`/admin/backorders?order_id=${id}`)
    return backorders
  }

  it("an order that the server takes waits, and is filled when stock arrives", async () => {
    const mug = await aBackorderProduct(counter, { stock: 1 })

    const placed = await order(mug, 3)

    await eventually(async () =>
      expect(await backordersOf(placed)).toMatchObject([{ status: "back_ordered", outstanding_quantity: 2 }])
    )
    await setStock(counter.admin, counter.shop.location.id, mug.variant, 3)
    await eventually(async () => expect(await backordersOf(placed)).toMatchObject([{ status: "filled" }]))
  })

  it("the server holds the limit, and says so", async () => {
    const mug = await aBackorderProduct(counter, { settings: { max_quantity: 1 } })
    const one = [{ variant_id: mug.variant.id, quantity: 1 }]
    const late = await prepareCart(counter.shoppers[0], counter.shop, one)
    await order(mug, 1)

    await expect(complete(counter.shoppers[0], late)).rejects.toMatchObject({ status: 400, type: "not_allowed" })
    expect(await counter.admin.get("/admin/backorders/health")).toMatchObject({ enforced: true })
  })

  it("a file is imported by the server that is asked to", async () => {
    const tee = await createProduct(counter.admin, counter.shop)

    const state = await importCsv(
      counter,
      "Product Handle,Backorder Enabled,Backorder Max Quantity",
      `${tee.handle},Yes,4`
    )

    expect(state).toMatchObject({ status: "applied" })
    expect(await settingsOf(counter, tee)).toMatchObject({ enabled: true, max_quantity: 4 })
  })

  describe("and the second is away for a while", () => {
    it("an order waits for it, and what is wrong stays so, until it is back", async () => {
      const [mug, tee] = [await aBackorderProduct(counter), await aBackorderProduct(counter)]
      const before = await order(mug, 2)
      await eventually(async () => expect(await backordersOf(before)).toHaveLength(1))
      await stand.servers[1].stop()

      const placed = await order(tee, 2)
      await stand.witness.damage("update backorder_line set outstanding_quantity = 9 where variant_id = $1", [
        mug.variant.id,
      ])
      await sleep(A_WHILE_MS)

      expect(await backordersOf(placed)).toEqual([])
      expect(await stand.witness.trackedLines()).not.toEqual(await stand.witness.waitingLines())

      await stand.join(worker("* * * * * *"))

      await eventually(async () => {
        expect(await backordersOf(placed)).toMatchObject([{ outstanding_quantity: 2 }])
        expect(await stand.witness.trackedLines()).toEqual(await stand.witness.waitingLines())
      })
    })
  })
})
