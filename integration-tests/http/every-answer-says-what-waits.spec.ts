import type { HttpTypes } from "@medusajs/types"
import type { StoreCartItemBackorder } from "../../src/api/contracts"
import * as coverageChanged from "../../src/subscribers/coverage-changed"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { complete, prepareCart } from "../support/checkout"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { Post } from "../support/post"
import { createProduct, setStock, type Product } from "../support/products"
import { settled } from "../support/settled"

type Item = { id?: string; variant_id?: string; backorder?: StoreCartItemBackorder }
type Cart = { id: string; items?: Item[] }

inAShop((world: World) => {
  let post: Post

  beforeAll(() => {
    post = Post.before(world, coverageChanged)
  })

  const aMug = (stock = 1) => aBackorderProduct(world, { stock, settings: { promo: "Soon", max_quantity: 5 } })
  const prepare = ({ variant }: Product, quantity: number) =>
    prepareCart(world.shopper, world.shop, [{ variant_id: variant.id, quantity }])
  const waits = (quantity: number) => ({
    quantity,
    promo: "Soon",
    expected_on: null,
    parts: [{ quantity, on: null }],
  })
  const saidIn = ({ items }: Cart) => items?.map(({ backorder }) => backorder)

  describe("an answer that carries a cart", () => {
    it("says what of its lines would wait, whatever was done to it", async () => {
      const { shopper, shop } = world
      const mug = await aMug()
      const said: Record<string, unknown> = {}
      const note = (name: string, cart: Cart) => (said[name] = saidIn(cart))
      const { cart } = await shopper.post<{ cart: Cart }>("/store/carts", {
        region_id: shop.region.id,
        email: "shopper@example.com",
        shipping_address: { country_code: "us" },
        items: [{ variant_id: mug.variant.id, quantity: 2 }],
      })
      note("create", cart)
      const url = `/store/carts/${cart.id}`
      const post = async (name: string, path: string, body: object) =>
        note(name, (await shopper.post<{ cart: Cart }>(`${url}${path}`, body)).cart)

      await post("change", "", { metadata: { gift: true } })
      await post("add", "/line-items", { variant_id: mug.variant.id, quantity: 1 })
      const line = `/line-items/${cart.items?.[0].id}`
      await post("change the line", line, { quantity: 4 })
      await post("add a promotion", "/promotions", { promo_codes: [] })
      await post("take taxes", "/taxes", {})
      await post("ship", "/shipping-methods", { option_id: shop.shippingOption.id })
      note("read", (await shopper.get<{ cart: Cart }>(url)).cart)
      const other = await createProduct(world.admin, shop, { variants: [{ stock: null }] })
      const added = await shopper.post<{ cart: Cart }>(`${url}/line-items`, {
        variant_id: other.variant.id,
        quantity: 1,
      })
      const otherLine = added.cart.items?.find(({ variant_id }) => variant_id === other.variant.id)
      note("take out", (await shopper.delete<{ parent: Cart }>(`${url}/line-items/${otherLine?.id}`)).parent)

      expect(said).toEqual({
        create: [waits(1)],
        change: [waits(1)],
        add: [waits(2)],
        "change the line": [waits(3)],
        "add a promotion": [waits(3)],
        "take taxes": [waits(3)],
        ship: [waits(3)],
        read: [waits(3)],
        "take out": [waits(3)],
      })
    })

    it("says so whatever fields are asked for, and adds nothing where there are no lines", async () => {
      const mug = await aMug()
      const { id } = await prepare(mug, 3)
      const read = async (fields: string) =>
        (await world.shopper.get<{ cart: Cart }>(`/store/carts/${id}?fields=${encodeURIComponent(fields)}`)).cart

      for (const fields of ["id,items.id,items.backorder", "items.id", "items.title", "id,*items", "-items.quantity"]) {
        expect({ fields, said: saidIn(await read(fields)) }).toEqual({ fields, said: [waits(2)] })
      }
      expect(await read("id")).toEqual({ id })
      expect((await read("-items.backorder")).items).toEqual([
        expect.not.objectContaining({ backorder: expect.anything() }),
      ])
    })

    it("counts whole units of a line of whole units, whatever part of one is left", async () => {
      const rope = await aMug(2.5)
      expect(saidIn(await prepare(rope, 4))).toEqual([waits(2)])
    })

    it("says of a cart that is an order what its order says", async () => {
      const mug = await aMug(5)
      const [covered, short] = [await prepare(mug, 5), await prepare(mug, 2)]
      await complete(world.shopper, covered)
      const order = await complete(world.shopper, short)
      const read = async ({ id }: { id: string }) =>
        saidIn((await world.shopper.get<{ cart: Cart }>(`/store/carts/${id}`)).cart)
      // A busy server leaves out what it cannot say in time.
      const bothSayIt = () =>
        eventually(async () => expect([await read(covered), await read(short)]).toEqual([[null], [waits(2)]]))

      await bothSayIt()
      await eventually(async () => expect(await backorderOf(world, order)).toBeDefined())
      await bothSayIt()
      await setStock(world.admin, world.shop.location.id, mug.variant, 7)
      await eventually(async () => expect(await read(short)).toEqual([null]))
    })
  })

  describe("an answer that carries an order", () => {
    type Order = { id: string; backorder?: object; items?: Item[] }

    const waiting = {
      backorder: { status: "back_ordered", outstanding_quantity: 2 },
      items: [
        {
          backordered_quantity: 2,
          outstanding_quantity: 2,
          promo: "Soon",
          expected_on: null,
          promised_on: null,
          parts: [{ quantity: 2, on: null }],
        },
      ],
    }
    const saidOf = ({ backorder, items }: Order) => ({ backorder, items: items?.map((item) => item.backorder) })

    it.each([
      ["a maximum", 5],
      ["no maximum", null],
    ])("says what waits before any message has come, of a product with %s", async (_what, max_quantity) => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { promo: "Soon", max_quantity } })
      const [short, covered] = [await prepare(mug, 3), await prepare(await aMug(3), 3)]
      await settled(world)

      await post.during("gets lost", "*", async () => {
        const order = (await complete(world.shopper, short)) as HttpTypes.StoreOrder & Order
        expect(saidOf(order)).toEqual(waiting)
        const read = await world.shopper.get<{ order: Order }>(`/store/orders/${order.id}`)
        expect(saidOf(read.order)).toEqual(waiting)
        const other = (await complete(world.shopper, covered)) as HttpTypes.StoreOrder & Order
        expect(saidOf(other)).toEqual({ backorder: null, items: [null] })
        expect(await backorderOf(world, order)).toBeUndefined()
      })
    })

    it("says so whatever fields are asked for", async () => {
      const mug = await aMug()
      const order = await complete(world.shopper, await prepare(mug, 3))
      await eventually(async () => expect(await backorderOf(world, order)).toBeDefined())
      const read = async (fields: string) =>
        (await world.shopper.get<{ order: Order }>(`/store/orders/${order.id}?fields=${encodeURIComponent(fields)}`))
          .order

      for (const fields of ["id,items.id", "items.title", "-created_at"]) {
        expect({ fields, ...saidOf(await read(fields)) }).toEqual({ fields, ...waiting })
      }
      expect(await read("id")).toMatchObject({ id: order.id, backorder: waiting.backorder })
      expect(await read("id,-backorder")).not.toHaveProperty("backorder")
    })
  })

  describe("an answer that carries a product", () => {
    it("says so whatever fields are asked for, and leaves it out when told to", async () => {
      const mug = await aMug(0)
      const read = async (fields: string) =>
        (
          await world.shopper.get<{ product: { backorder?: object } }>(
            `/store/products/${mug.id}?fields=${encodeURIComponent(fields)}`
          )
        ).product

      expect(await read("id,title")).toMatchObject({ backorder: { promo: "Soon", remaining_quantity: 5 } })
      expect(await read("-backorder")).not.toHaveProperty("backorder")
    })
  })
})
