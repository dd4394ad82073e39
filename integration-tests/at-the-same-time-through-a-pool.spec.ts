import { aBackorderProduct, settingsOf } from "./support/backorders"
import { importCsv } from "./support/csv"
import { eventually } from "./support/eventually"
import { setStock, type Product } from "./support/products"
import { reconcile } from "./support/reconcile"
import { kindsOf, rush } from "./support/rush/rush"
import { Stand, type Counter } from "./support/rush/stand"

const MINUTE = 60_000
jest.setTimeout(5 * MINUTE)

const FULL = process.env.RUSH === "full"
const SIZE = FULL ? { carts: 100, inFlight: 30, repetitions: 10 } : { carts: 12, inFlight: 8, repetitions: 1 }
const [STOCK, MAXIMUM] = [4, 3]

/** Fewer than one of the two servers would open. */
const SESSIONS = 6

/**
 * PgBouncer in transaction mode: a session is somebody else's after each transaction, so whatever outlives one (a lock, a
 * setting, a temporary table, a prepared statement) is lost, or a stranger's.
 */
describe("where servers share a pool of few sessions, one transaction each", () => {
  let stand: Stand, counter: Counter
  let pool: { url: string; stop: () => Promise<void> }

  beforeAll(async () => {
    const { startPgbouncer } = await import("../scripts/pgbouncer.mjs")
    stand = await Stand.openInTestPostgres()
    pool = await startPgbouncer(stand.databaseUrl, SESSIONS)
    counter = await stand.serve({ servers: 2, env: { DATABASE_URL: pool.url } })
  })

  afterAll(async () => {
    await stand?.close()
    await pool?.stop()
  })

  const sellOut = async (product: Product) => {
    const carts = await counter.prepare(
      Array.from({ length: SIZE.carts }, () => [{ variant_id: product.variant.id, quantity: 1 }])
    )
    return rush(counter.shoppers, carts, SIZE.inFlight)
  }

  const everyLineIsRight = async () =>
    expect(await stand.witness.trackedLines()).toEqual(await stand.witness.waitingLines())

  it("exactly stock plus maximum become orders, and those that wait are filled", async () => {
    for (let repetition = 1; repetition <= SIZE.repetitions; repetition++) {
      const mug = await aBackorderProduct(counter, { stock: STOCK, settings: { max_quantity: MAXIMUM } })

      const { orders, refused, lost } = await sellOut(mug)

      expect(orders).toHaveLength(STOCK + MAXIMUM)
      expect(kindsOf(refused)).toEqual(["400 not_allowed"])
      expect(lost).toEqual([])
      expect(await stand.witness.reservedOf(mug.variant.inventoryItemId)).toBe(STOCK + MAXIMUM)
      await eventually(async () =>
        expect(await settingsOf(counter, mug)).toMatchObject({ outstanding_quantity: MAXIMUM })
      )
      await setStock(counter.admin, counter.shop.location.id, mug.variant, STOCK + MAXIMUM)
      await eventually(async () => expect(await stand.witness.trackedLines()).toEqual([]))
    }
  })

  it("what is wrong is repaired once, although more reconcile everything at once than there are sessions", async () => {
    const mug = await aBackorderProduct(counter, { settings: { max_quantity: MAXIMUM } })
    await sellOut(mug)
    await eventually(everyLineIsRight)
    await stand.witness.damage("update backorder_line set outstanding_quantity = 9 where variant_id = $1", [
      mug.variant.id,
    ])

    const everybody = Array.from({ length: SESSIONS + 1 }, (_, index) => counter.admins[index % 2])
    const answers = await Promise.all(everybody.map((admin) => reconcile({ admin })))

    expect(answers.reduce((sum, { repaired }) => sum + repaired, 0)).toBe(MAXIMUM)
    await everyLineIsRight()
  })

  // The way of a file through a pool is that of every other request, and takes long to prove.
  if (FULL) {
    it("a file is imported while shoppers check out", async () => {
      const mug = await aBackorderProduct(counter, { stock: STOCK, settings: { max_quantity: MAXIMUM } })

      const [{ orders }, state] = await Promise.all([
        sellOut(mug),
        importCsv(
          counter,
          "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity",
          `${mug.handle},Yes,Soon,${MAXIMUM}`
        ),
      ])

      expect(orders).toHaveLength(STOCK + MAXIMUM)
      expect(state).toMatchObject({ status: "applied" })
      expect(await settingsOf(counter, mug)).toMatchObject({ promo: "Soon", max_quantity: MAXIMUM })
    })
  }
})
