import type { ImportStateResponse, SettingsResponse } from "../src/api/contracts"
import { confirm, upload } from "./support/csv"
import { eventually } from "./support/eventually"
import { Stand, type Counter } from "./support/rush/stand"

const MINUTE = 60_000
jest.setTimeout(10 * MINUTE)

/** Enough for the variants to be switched in several goes. */
const PRODUCTS = 4_000

describe("when the server dies while a file is imported", () => {
  let stand: Stand, counter: Counter

  beforeAll(async () => {
    stand = await Stand.openInTestPostgres()
    counter = await stand.serve({})
    await seedProducts()
  })

  afterAll(async () => {
    await stand?.close()
  })

  /** By SQL: core would take minutes. */
  const seedProducts = async () => {
    await stand.witness.damage(
      `insert into product (id, title, handle) select 'prod_' || n, 'Mug ' || n, 'mug-' || n from generate_series(1, $1::int) n`,
      [PRODUCTS]
    )
    await stand.witness.damage(
      `insert into product_variant (id, title, product_id, manage_inventory, allow_backorder)
       select 'variant_' || n, 'One', 'prod_' || n, true, false from generate_series(1, $1::int) n`,
      [PRODUCTS]
    )
  }

  const file = (promo: string) => {
    const rows = Array.from({ length: PRODUCTS }, (_, index) => `mug-${index + 1},Yes,${promo},5`)
    return ["Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity", ...rows].join("\n")
  }

  const killAndRestart = async () => {
    await stand.killServers()
    counter = await stand.serve({})
  }

  const stateOf = (id: string) => counter.admin.get<ImportStateResponse>(`/admin/backorder-settings/imports/${id}`)

  const enabledProducts = async () => {
    const { count } = await counter.admin.get<SettingsResponse>("/admin/backorder-settings?enabled=true&limit=1")
    return count
  }

  const switchedOnVariants = () => stand.witness.countWhere("product_variant", "allow_backorder")

  it("after the summary, nothing has changed, and it can still be confirmed", async () => {
    const { transaction_id } = await upload(counter, file("Soon"))

    await killAndRestart()

    expect(await enabledProducts()).toBe(0)
    expect(await stateOf(transaction_id)).toMatchObject({ status: "ready", progress: { done: 0, total: PRODUCTS } })
  })

  it("in the middle of applying, another server finishes it: all of the file is there", async () => {
    const { transaction_id } = await upload(counter, file("Later"))
    const confirming = confirm(counter, transaction_id).catch(() => "the server is gone")
    await eventually(async () => expect(await switchedOnVariants()).toBeGreaterThan(0), MINUTE)

    await killAndRestart()

    expect(await confirming).toBe("the server is gone")
    expect(await switchedOnVariants()).toBeLessThan(PRODUCTS)
    expect([0, PRODUCTS]).toContain(await enabledProducts())
    await eventually(async () => expect(await stateOf(transaction_id)).toMatchObject({ status: "applied" }), 3 * MINUTE)
    expect(await enabledProducts()).toBe(PRODUCTS)
    expect(await switchedOnVariants()).toBe(PRODUCTS)
  })
})
