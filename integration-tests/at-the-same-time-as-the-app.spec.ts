import type { HttpTypes } from "@medusajs/types"
import { installedApp } from "./support/app/installed-app"
import { giveOwnThings } from "./support/app/own-app"
import { aBackorderProduct, settingsOf } from "./support/backorders"
import { complete, prepareCart } from "./support/checkout"
import type { Api, Refusal } from "./support/http"
import { createProduct, type Product } from "./support/products"
import { Stand, type Counter } from "./support/rush/stand"

const MINUTE = 60_000
jest.setTimeout(5 * MINUTE)

type Health = { enforced: boolean; hooks: Record<string, string> }

const LIMIT_HOOKS = ["complete_cart", "add_to_cart", "update_line_item", "create_cart"]

/** The packed plugin in an app that has things of its own where the plugin has some: both must have their say. */
describe("beside an app with middleware, validators and handlers of its own", () => {
  let takeAway: () => Promise<void>
  let stand: Stand, counter: Counter

  /** Its handlers call the plugin's at the first server, and do not at the second. */
  beforeAll(async () => {
    takeAway = await giveOwnThings((await installedApp()).folder)
    stand = await Stand.openInTestPostgres()
    counter = await stand.serve({}, { env: { OWN_HOOKS: "alone" } })
  })

  afterAll(async () => {
    await stand?.close()
    await takeAway?.()
  })

  const [CALLS, ALONE] = [0, 1]

  const aMug = () => aBackorderProduct(counter, { settings: { max_quantity: 1 } })

  const some = (product: Product, quantity: number) => ({ variant_id: product.variant.id, quantity })

  const health = (server: number) => counter.admins[server].get<Health>("/admin/backorders/health")

  it("shoppers get the app's fields, filters and additions, and what the plugin adds", async () => {
    const mug = await aBackorderProduct(counter, { title: "Mug", settings: { promo: "Soon" } })
    const tee = await createProduct(counter.admin, counter.shop, { title: "Tee", variants: [{ stock: 1 }] })
    await aBackorderProduct(counter, { title: "Not in the window" })

    const answer = await counter.shoppers[CALLS].get<object>("/store/products?order=title")

    expect(answer).toEqual({
      products: [
        { id: mug.id, title: "Mug", sold_by: "us", backorder: expect.objectContaining({ promo: "Soon" }) },
        { id: tee.id, title: "Tee", sold_by: "us", backorder: null },
      ],
      on_backorder: 1,
      count: 2,
      offset: 0,
      limit: expect.any(Number),
    })
  })

  it("the checkout holds the limit, and a refusal goes through the app's error handler and still says why", async () => {
    for (const shopper of counter.shoppers) {
      expect(await refusalOfSecond(shopper)).toMatchObject({
        status: 400,
        body: { type: "not_allowed", told_by: "the app", details: [{ requested: 1, available_for_backorder: 0 }] },
      })
    }
  })

  /** Two shoppers want the last one. */
  const refusalOfSecond = async (shopper: Api) => {
    const one = [some(await aMug(), 1)]
    const [first, second] = [
      await prepareCart(shopper, counter.shop, one),
      await prepareCart(shopper, counter.shop, one),
    ]
    await complete(shopper, first)
    return complete(shopper, second).catch((refusal: Refusal) => refusal)
  }

  describe("and its handlers of carts", () => {
    const newCart = async (shopper: Api, items: object[]) => {
      const { region, salesChannel } = counter.shop
      const body = { region_id: region.id, sales_channel_id: salesChannel.id, items }
      const { cart } = await shopper.post<HttpTypes.StoreCartResponse>("/store/carts", body)
      return cart
    }

    /** How so many of a product come into a cart. */
    const WAYS: [string, (shopper: Api, product: Product, quantity: number) => Promise<unknown>][] = [
      ["that begins with them", (shopper, product, quantity) => newCart(shopper, [some(product, quantity)])],
      [
        "that they are added to",
        async (shopper, product, quantity) => {
          const { id } = await newCart(shopper, [])
          await shopper.post(`/store/carts/${id}/line-items`, some(product, quantity))
        },
      ],
      [
        "that had one of them",
        async (shopper, product, quantity) => {
          const { id, items } = await newCart(shopper, [some(product, 1)])
          await shopper.post(`/store/carts/${id}/line-items/${items?.[0].id}`, { quantity })
        },
      ],
    ]

    it.each(WAYS)("a cart %s is refused by the app and, where that calls it, by the plugin", async (_which, fill) => {
      const mug = await aMug()

      for (const shopper of counter.shoppers) {
        await expect(fill(shopper, mug, 13)).rejects.toMatchObject({ status: 400, message: "Nobody buys thirteen." })
      }
      await expect(fill(counter.shoppers[CALLS], mug, 2)).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("Cannot order 2"),
      })
      await expect(fill(counter.shoppers[ALONE], mug, 2)).resolves.not.toThrow()
    })

    it("when all of that has happened, health says who answers each hook", async () => {
      const everyHook = (says: string) => Object.fromEntries(LIMIT_HOOKS.map((hook) => [hook, says]))
      expect(await health(CALLS)).toMatchObject({ enforced: true, hooks: everyHook("composed") })
      expect(await health(ALONE)).toMatchObject({
        enforced: true,
        hooks: { ...everyHook("taken"), complete_cart: "registered" },
      })
    })
  })

  describe("and its validator of additional_data", () => {
    const options = [{ title: "Size", values: ["One"] }]
    const variants = [{ title: "One", options: { Size: "One" }, prices: [] }]

    let made = 0

    const create = async (server: number, additional_data: object) => {
      const body = { title: `Cup ${++made}`, options, variants, additional_data }
      const { product } = await counter.admins[server].post<HttpTypes.AdminProductResponse>("/admin/products", body)
      return product
    }

    const update = (server: number, product: { id: string }, additional_data: object) =>
      counter.admins[server].post(`/admin/products/${product.id}`, { additional_data })

    const brandOf = async ({ id }: { id: string }) => {
      const { product } = await counter.admin.get<HttpTypes.AdminProductResponse>(`/admin/products/${id}`)
      return product.subtitle
    }

    it("neither loses what is its own where the app's handlers call the plugin's", async () => {
      const cup = await create(CALLS, { brand: "Acme", backorder: { enabled: true, max_quantity: 5 } })

      expect(await brandOf(cup)).toBe("Acme")
      expect(await settingsOf(counter, cup)).toMatchObject({ enabled: true, max_quantity: 5 })

      await update(CALLS, cup, { brand: "Best", backorder: { max_quantity: 6 } })

      expect(await brandOf(cup)).toBe("Best")
      expect(await settingsOf(counter, cup)).toMatchObject({ enabled: true, max_quantity: 6 })
    })

    it("the plugin gets its part where the app has a validator and no handler", async () => {
      const cup = await create(ALONE, { brand: "Acme", backorder: { enabled: true, max_quantity: 5 } })

      expect(await settingsOf(counter, cup)).toMatchObject({ enabled: true, max_quantity: 5 })
    })

    it("where the app's handler keeps it to itself, the server has said at its start that nothing is saved", async () => {
      const cup = await create(ALONE, { backorder: { enabled: true, max_quantity: 5 } })

      await update(ALONE, cup, { brand: "Best", backorder: { max_quantity: 6 } })

      expect(await brandOf(cup)).toBe("Best")
      expect(await settingsOf(counter, cup)).toMatchObject({ max_quantity: 5 })
      expect(stand.servers[ALONE].output()).toContain(
        "updateProductsWorkflow.hooks.productsUpdated has a handler already, so additional_data.backorder is not saved"
      )
    })

    it.each([
      ["the app's part", { brand: 5, backorder: { enabled: true } }, "brand"],
      ["the plugin's part", { brand: "Acme", backorder: { maximum: 5 } }, "maximum"],
    ])("what is wrong with %s is refused, and nothing is made", async (_whose, additional_data, names) => {
      const products = () => stand.witness.count("product")
      const before = await products()

      await expect(create(CALLS, additional_data)).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: expect.stringContaining(names),
      })

      expect(await products()).toBe(before)
    })
  })
})
