import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { HttpTypes } from "@medusajs/types"
import { createDatabase, type Database } from "../support/app/database"
import { installedApp, medusaVersion } from "../support/app/installed-app"
import { createAdmin, login } from "../support/app/login"
import { PlainApp, type Server, type Surroundings } from "../support/app/plain-app"
import { buy, complete, prepareCart } from "../support/checkout"
import { eventually } from "../support/eventually"
import { fetchClient, speakAs, type Api, type HttpClient } from "../support/http"
import { createProduct, type Product } from "../support/products"
import { asShopper, createShop, type Shop } from "../support/shop"
import { lookAt } from "./support/dashboard"
import { answersAbout, makeThings, withoutNulls, type Things } from "./support/answers"
import { storefrontIn } from "./support/storefront"

const MINUTE = 60_000
// Most tests here start a server, which takes a busy machine half a minute.

/** The packed plugin in a fresh Medusa app, as a merchant gets it: installed, migrated, built, in production. */
describe("the plugin installed from its tarball", () => {
  let files: string[], database: Database, app: PlainApp, server: Server
  let client: HttpClient, admin: Api, shopper: Api, shop: Shop, mug: Product
  let things: Things, before: unknown, without: unknown

  const startServer = async (surroundings?: Surroundings) => {
    server = await app.start(surroundings)
    client = fetchClient(server.url)
    admin = await login(client)
  }

  beforeAll(async () => {
    const installed = await installedApp()
    files = installed.files
    database = await createDatabase()
    app = new PlainApp(installed.folder, database.url)
    await Promise.all([app.medusa(["build"]), app.medusa(["db:migrate"])])
    await createAdmin(app)
    await startServer({ options: null })
    shop = await createShop(admin)
    shopper = asShopper(client, shop)
    things = await makeThings(admin, shopper, shop)
    before = await answersAbout(admin, shopper, shop, things)
    await server.stop()
    await startServer()
    shopper = asShopper(client, shop)
    without = await answersAbout(admin, shopper, shop, things)
    mug = await createProduct(admin, shop, { title: "Mug" })
    await admin.post(`/admin/products/${mug.id}/backorder-settings`, {
      enabled: true,
      promo: "Up to %number% pieces",
      max_quantity: 5,
    })
  }, 15 * MINUTE)

  afterAll(async () => {
    await server?.stop()
    await database?.drop()
  })

  it("holds what runs and what explains it, nothing else", () => {
    // Medusa's own build names what the admin loads later without an extension.
    const known = /^(\.medusa\/server\/src\/(.+\.(m?js|d\.m?ts)|admin\/_chunks\/[\w-]+)|docs\/[\w-]+\.(md|yaml))$/
    const unexpected = files.filter((file) => !known.test(file))
    expect(unexpected.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "package.json"])
    expect(files.filter((file) => /test|spec|bench|demo|example|medusa-config/.test(file))).toEqual([])
  })

  it("changes nothing that core answers while no product is set up, backorder: null aside", () => {
    expect(JSON.stringify(without)).toContain('"backorder":null')
    expect(withoutNulls(without)).toEqual(before)
  })

  it("does not start on options that it does not understand, and says which", async () => {
    await expect(app.start({ options: { claim_ttl_seconds: "soon" } })).rejects.toThrow(
      /medusa-plugin-backorder: wrong options in medusa-config\. claim_ttl_seconds: /
    )
  })

  it("shows the promo to shoppers", async () => {
    const { product } = await shopper.get<{ product: { backorder: unknown } }>(`/store/products/${mug.id}`)
    expect(product.backorder).toMatchObject({ available: true, out_of_stock: true, promo: "Up to 5 pieces" })
  })

  it("sells what is not there, marks the order and says what to buy in", async () => {
    const order = await buy(shopper, shop, [{ variant_id: mug.variant.id, quantity: 2 }])
    await eventually(async () => {
      const { orders } = await admin.get<HttpTypes.AdminOrderListResponse>(
        "/admin/orders?backorder[status]=back_ordered&fields=id,+backorder.*"
      )
      expect(orders).toMatchObject([{ id: order.id, backorder: { outstanding_quantity: 2 } }])
    })
    expect(await admin.get("/admin/backordered-products")).toMatchObject({
      backordered_products: [{ variant_id: mug.variant.id, required_quantity: 2 }],
    })
  })

  it("brings its screens, in German too, into the dashboard", async () => {
    const visitor = speakAs(client, {})
    expect(await visitor.get("/app")).toContain("/app/assets/")
    const script = await scriptWith(join(app.build, "public/admin/assets"), "Produkte im Rückstand")
    expect(await visitor.get(`/app/assets/${script}`)).toContain("Produkte im Rückstand")
  })

  it("shows its screens there, and none of them fails", async () => {
    const errors = await lookAt(server.url, [
      { path: `products/${mug.id}`, heading: "Backorder" },
      { path: "backordered-products", heading: "Backordered products", row: "Mug" },
      { path: "backorders", heading: "Backorders", row: "Mug" },
    ])

    expect(errors).toEqual([])
  })

  it("gives a storefront its types and a small client, and nothing of the server", async () => {
    const { compile, bundle } = storefrontIn(app.folder)

    await compile()
    const code = await bundle()

    expect(code).toContain("https://schema.org/BackOrder")
    expect(code).not.toMatch(/medusajs|require\(/)
    expect(Buffer.byteLength(code)).toBeLessThan(3_000)
  })

  it("refuses what goes past the maximum", async () => {
    await expect(buy(shopper, shop, [{ variant_id: mug.variant.id, quantity: 6 }])).rejects.toMatchObject({
      status: 400,
      type: "not_allowed",
    })
  })

  const health = () => admin.get<{ enforced: boolean; hooks: { complete_cart: string } }>("/admin/backorders/health")

  const restart = async (surroundings: Surroundings) => {
    await server.stop()
    await startServer(surroundings)
    shopper = asShopper(client, shop)
  }

  describe("in an app that has a check of its own at checkout", () => {
    it("is migrated to the end: core loads the app's check after it has started the plugin then", async () => {
      const said = await app.medusa(["db:migrate"], { OWN_CHECK: "alone", LOG_LEVEL: "info" })

      expect(said).toContain("migration scripts to execute")
      expect(said).not.toContain("multiple hook handlers")
    })

    it("starts and sells, and says that the limit is not enforced", async () => {
      const pen = await createProduct(admin, shop, { title: "Pen" })
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { enabled: true, max_quantity: 1 })
      await restart({ env: { OWN_CHECK: "alone" } })

      expect(await health()).toMatchObject({ enforced: false, hooks: { complete_cart: "taken" } })
      expect(await buy(shopper, shop, [{ variant_id: pen.variant.id, quantity: 1 }])).toBeDefined()
    })

    it("holds the limit when that check calls the plugin's", async () => {
      const pen = await createProduct(admin, shop, { title: "Pencil" })
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { enabled: true, max_quantity: 2 })
      await restart({ env: { OWN_CHECK: "composed" } })
      const cart = await prepareCart(shopper, shop, [{ variant_id: pen.variant.id, quantity: 2 }])
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { max_quantity: 1 })

      await expect(complete(shopper, cart)).rejects.toMatchObject({ status: 400, type: "not_allowed" })
      expect(await health()).toMatchObject({ enforced: true, hooks: { complete_cart: "composed" } })
    })
  })

  describe("in an app with the loyalty plugin, which takes other hooks of the checkout", () => {
    it(
      "starts and sells, and holds the limit",
      async () => {
        await app.add(`@medusajs/loyalty-plugin@<=${await medusaVersion()}`)
        await app.medusa(["db:migrate"], { WITH_LOYALTY: "yes" })
        await restart({ env: { WITH_LOYALTY: "yes" }, fromSource: true })
        const cup = await createProduct(admin, shop, { title: "Cup" })
        await admin.post(`/admin/products/${cup.id}/backorder-settings`, { enabled: true, max_quantity: 1 })
        const one = [{ variant_id: cup.variant.id, quantity: 1 }]
        const [first, second] = [await prepareCart(shopper, shop, one), await prepareCart(shopper, shop, one)]

        expect(await admin.get("/admin/gift-cards")).toMatchObject({ gift_cards: [] })
        expect(await complete(shopper, first)).toBeDefined()
        await expect(complete(shopper, second)).rejects.toMatchObject({ status: 400, type: "not_allowed" })
        expect(await health()).toMatchObject({ enforced: true, hooks: { complete_cart: "registered" } })
      },
      5 * MINUTE
    )
  })

  it("leaves a store as it found it, on a command", async () => {
    const sold = async () => {
      const { variants } = await admin.get<{ variants: HttpTypes.AdminProductVariant[] }>(
        `/admin/products/${mug.id}/variants?fields=id,allow_backorder`
      )
      return variants.map(({ allow_backorder }) => allow_backorder)
    }
    expect(await sold()).toEqual([true])

    await app.medusa(["exec", "./node_modules/medusa-plugin-backorder/.medusa/server/src/uninstall.js"])

    expect(await sold()).toEqual([false])
  })
})

/** Which of the dashboard's scripts holds a text: their names are made by the build. */
async function scriptWith(folder: string, text: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".js") && (await readFile(join(folder, name), "utf8")).includes(text)) {
      return name
    }
  }
  return undefined
}
