import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { HttpTypes } from "@medusajs/types"
import { buy, complete, prepareCart } from "../support/checkout"
import { eventually } from "../support/eventually"
import { fetchClient, speakAs, type Api, type HttpClient } from "../support/http"
import { createProduct, type Product } from "../support/products"
import { asShopper, createShop, type Shop } from "../support/shop"
import { answersAbout, makeThings, withoutNulls, type Things } from "./support/answers"
import { pack } from "./support/pack"
import { PlainApp, type Server } from "./support/plain-app"

const MINUTE = 60_000
const ADMIN = { email: "admin@example.com", password: "correct horse" }

/** The packed plugin in a fresh Medusa app, as a merchant gets it: installed, migrated, built, in production. */
describe("the plugin installed from its tarball", () => {
  let folder: string, files: string[], app: PlainApp, server: Server
  let client: HttpClient, admin: Api, shopper: Api, shop: Shop, mug: Product
  let things: Things, before: unknown, without: unknown

  const startServer = async (options?: Record<string, unknown> | null, extra?: Record<string, string>) => {
    server = await app.start(options, extra)
    client = fetchClient(server.url)
    admin = await login(client)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "backorder-tarball-"))
    const packed = await pack(folder)
    files = packed.files
    app = new PlainApp(join(folder, "plain-app"))
    await app.install(packed.tarball)
    await Promise.all([app.medusa("build"), app.medusa("db:migrate")])
    await app.medusa("user", "--email", ADMIN.email, "--password", ADMIN.password)
    await startServer(null)
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
    await app?.dropDatabase()
    await rm(folder, { recursive: true, force: true })
  })

  it("holds what runs and what explains it, nothing else", () => {
    const unexpected = files.filter((file) => !/^\.medusa\/server\/src\/.+\.(m?js|d\.ts)$/.test(file))
    expect(unexpected.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
    expect(files.filter((file) => /test|spec|bench|demo|example|medusa-config/.test(file))).toEqual([])
  })

  it("changes nothing that core answers while no product is set up, backorder: null aside", () => {
    expect(JSON.stringify(without)).toContain('"backorder":null')
    expect(withoutNulls(without)).toEqual(before)
  })

  it("does not start on options that it does not understand, and says which", async () => {
    await expect(app.start({ claim_ttl_seconds: "soon" })).rejects.toThrow(
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
    const script = await scriptWith(join(app.build, "public/admin/assets"), "Nachbestellte Produkte")
    expect(await visitor.get(`/app/assets/${script}`)).toContain("Nachbestellte Produkte")
  })

  it("refuses what goes past the maximum", async () => {
    await expect(buy(shopper, shop, [{ variant_id: mug.variant.id, quantity: 6 }])).rejects.toMatchObject({
      status: 400,
      type: "not_allowed",
    })
  })

  describe("in an app that has a check of its own at checkout", () => {
    const health = () => admin.get<{ enforced: boolean; hooks: { complete_cart: string } }>("/admin/backorders/health")
    const restart = async (check: string) => {
      await server.stop()
      await startServer({}, { OWN_CHECK: check })
      shopper = asShopper(client, shop)
    }

    it("starts and sells, and says that the limit is not enforced", async () => {
      const pen = await createProduct(admin, shop, { title: "Pen" })
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { enabled: true, max_quantity: 1 })
      await restart("alone")

      expect(await health()).toMatchObject({ enforced: false, hooks: { complete_cart: "taken" } })
      expect(await buy(shopper, shop, [{ variant_id: pen.variant.id, quantity: 1 }])).toBeDefined()
    })

    it("holds the limit when that check calls the plugin's", async () => {
      const pen = await createProduct(admin, shop, { title: "Pencil" })
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { enabled: true, max_quantity: 2 })
      await restart("composed")
      const cart = await prepareCart(shopper, shop, [{ variant_id: pen.variant.id, quantity: 2 }])
      await admin.post(`/admin/products/${pen.id}/backorder-settings`, { max_quantity: 1 })

      await expect(complete(shopper, cart)).rejects.toMatchObject({ status: 400, type: "not_allowed" })
      expect(await health()).toMatchObject({ enforced: true, hooks: { complete_cart: "composed" } })
    })
  })
})

async function login(client: HttpClient): Promise<Api> {
  const { token } = await speakAs(client, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN)
  return speakAs(client, { authorization: `Bearer ${token}` })
}

/** Which of the dashboard's scripts holds a text: their names are made by the build. */
async function scriptWith(folder: string, text: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".js") && (await readFile(join(folder, name), "utf8")).includes(text)) {
      return name
    }
  }
  return undefined
}
