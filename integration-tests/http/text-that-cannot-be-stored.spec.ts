import { aBackorderProduct, settingsOf } from "../support/backorders"
import { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { tradeIn } from "../support/trade"

/** In a path or a query: NUL, alone and amid text, UTF-8 that ends early, one that begins in the middle, and half a character. */
const ESCAPES = ["%00", "a%00b", "%E0%A4%A", "%A4", "%ED%A0%80"]
/** In JSON: NUL, and both halves of a character, each alone. */
const TEXTS = ["\0", "a\0b", "a\ud83d", "\ude00b"]

const PATHS = [
  ["GET", "/admin/backorders/X"],
  ["POST", "/admin/backorders/X"],
  ["GET", "/admin/products/X/backorder-settings"],
  ["POST", "/admin/products/X/backorder-settings"],
  ["GET", "/admin/backorder-settings/imports/X"],
  ["GET", "/admin/backorder-settings/imports/X/errors"],
  ["POST", "/admin/backorder-settings/imports/X/confirm"],
  ["POST", "/admin/orders/X/fulfillments"],
] as const

const QUERIES = [
  "/admin/backorders?q=X",
  "/admin/backorders?order_id=X",
  "/admin/backorders?product_id[]=a&product_id[]=X",
  "/admin/backorders?fields=X",
  "/admin/backorders?X=1",
  "/admin/backorders/health?q=X",
  "/admin/backordered-products?q=X",
  "/admin/backordered-products?location_id=X",
  "/admin/backorder-settings?q=X",
  "/admin/backorder-settings?product_id=X",
  "/store/backorders?product_id=X",
  "/store/backorders?product_id=a&locale=X",
  "/store/backorders?product_id=a?&locale=X",
]

inAShop((world: World) => {
  /** What a route answers, as `400` or `400 message`. */
  async function answer(method: "GET" | "POST", url: string, body?: object): Promise<string> {
    const teller = url.startsWith("/store") ? world.shopper : world.admin
    try {
      await (method === "GET" ? teller.get(url) : teller.post(url, body))
      return "200"
    } catch (refusal) {
      return refusal instanceof Refusal ? `${refusal.status} ${refusal.message}` : String(refusal)
    }
  }

  describe("text that Postgres cannot hold", () => {
    it.each(PATHS)("is refused in a path: %s %s", async (method, path) => {
      for (const escape of ESCAPES) {
        expect(await answer(method, path.replace("X", escape))).toMatch(/^400 Invalid request: The (path|percent)/)
      }
    })

    it.each(QUERIES)("is refused in a query: %s", async (query) => {
      for (const escape of ESCAPES) {
        expect(await answer("GET", query.replace("X", escape))).toMatch(/^400 Invalid request: /)
      }
    })

    it("is refused in the filters of core's lists", async () => {
      for (const url of ["/admin/orders?backorder[id]=%00", "/admin/orders?backorder[%00]=1"]) {
        expect(await answer("GET", url)).toMatch(/^400 Invalid request: /)
      }
      expect(await answer("POST", "/admin/orders/export?backorder[id]=%00")).toMatch(/^400 Invalid request: /)
    })

    it("is refused in a body, however deep, and nothing is changed", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      for (const [url, body] of TEXTS.flatMap((text) => bodiesWith(text, mug))) {
        expect([url, body, await answer("POST", url, body)]).toEqual([
          url,
          body,
          expect.stringMatching(/^400 Invalid request: (Field '[\w.]+'|The name of a field) must not contain/),
        ])
      }
      expect(await settingsOf(world, mug)).toMatchObject({ promo: "Soon", max_quantity: null })
    })

    it("does not make a storefront's page fail because of us", async () => {
      const mug = await aBackorderProduct(world)
      expect(await answer("GET", `/store/products/${mug.id}?locale=%00`)).not.toMatch(/^500/)
      expect(await answer("GET", "/store/products?locale=%00")).not.toMatch(/^500/)
    })
  })

  describe("text that only looks odd", () => {
    it("is taken", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await tradeIn(world).aWaitingOrder(mug, 1)
      for (const q of ["50%", "%", "50%25", "%F0%9F%98%80", "a%09b", "%5Cu0000", "%2500"]) {
        expect(await answer("GET", `/admin/backorders?q=${q}`)).toBe("200")
      }
      expect(
        await answer("POST", `/admin/products/${mug.id}/backorder-settings`, { promo: "Bald wieder da 😀 \\u0000" })
      ).toBe("200")
      expect(await answer("GET", `/admin/backorders?order_id=${placed.id}`)).toBe("200")
    })
  })
})

function bodiesWith(text: string, { id, variant }: Product): [url: string, body: object][] {
  const settings = `/admin/products/${id}/backorder-settings`
  return [
    [settings, { promo: text }],
    [settings, { [text]: 1 }],
    [
      settings,
      {
        max_quantity: 5,
        variants: [
          { id: variant.id, max_quantity: 1 },
          { id: text, max_quantity: 1 },
        ],
      },
    ],
    [settings, { expected_on: text }],
    ["/admin/backorder-settings/batch", { update: [{ product_id: id, max_quantity: 5 }, { product_id: text }] }],
    ["/admin/backorder-settings/batch", { update: [{ product_id: id, promo: text }] }],
    ["/admin/backorders/reconcile", { dry_run: text }],
    ["/admin/backorder-settings/imports/boimp_1/confirm", { apply_good_rows: text }],
    ["/admin/orders/order_1/fulfillments", { items: [{ id: text, quantity: 1 }] }],
    ["/admin/orders/order_1/fulfillments", { items: [{ id: "a", quantity: 1 }], location_id: text }],
    ["/admin/orders/order_1/fulfillments", { items: [{ id: "a", quantity: 1 }], metadata: { a: { b: [text] } } }],
  ]
}
