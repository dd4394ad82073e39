import type { HttpTypes } from "@medusajs/types"
import { refusalOf } from "../../src/client"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { buy, complete, prepareCart, type Wanted } from "../support/checkout"
import type { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { aGlass } from "../support/kits"
import { editOrder } from "../support/order-edits"
import { createProduct, setStock } from "../support/products"

inAShop((world: World) => {
  const cartOf = async (...items: Wanted[]) =>
    (
      await world.shopper.post<HttpTypes.StoreCartResponse>("/store/carts", {
        region_id: world.shop.region.id,
        sales_channel_id: world.shop.salesChannel.id,
        items,
      })
    ).cart

  /** What the server says of the lines that it refuses. */
  const refused = async (request: Promise<unknown>) => {
    const { status, body } = await request.then(
      () => Promise.reject(new Error("It was not refused.")),
      (refusal: Refusal) => refusal
    )
    expect(status).toBe(400)
    return body as { type: string; code: string; message: string; details: object[] }
  }

  describe("a refusal names the lines and both numbers, for a program to word", () => {
    it("when something is added that is no line yet", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 1, settings: { max_quantity: 2 } })
      const cart = await cartOf()

      const body = await refused(
        world.shopper.post(`/store/carts/${cart.id}/line-items`, { variant_id: mug.variant.id, quantity: 5 })
      )

      expect(body).toEqual({
        type: "not_allowed",
        code: "insufficient_inventory",
        message: `Cannot order 5 of "Mug / ${mug.variant.title}": 1 in stock and 2 available for backorder.`,
        details: [
          { variant_id: mug.variant.id, line_item_id: null, requested: 5, in_stock: 1, available_for_backorder: 2 },
        ],
      })
      expect(refusalOf(body)).toEqual([{ title: `Mug / ${mug.variant.title}`, ...body.details[0] }])
    })

    it("when more is added to a line: the line, with all that it would hold", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })
      const cart = await cartOf({ variant_id: mug.variant.id, quantity: 1 })

      const { details } = await refused(
        world.shopper.post(`/store/carts/${cart.id}/line-items`, { variant_id: mug.variant.id, quantity: 2 })
      )

      expect(details).toEqual([
        {
          variant_id: mug.variant.id,
          line_item_id: cart.items?.[0].id,
          requested: 3,
          in_stock: 0,
          available_for_backorder: 2,
        },
      ])
    })

    it("and the line can be set to as many as both numbers say together, but not raised by as many", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 2 } })
      const item = { variant_id: mug.variant.id, quantity: 2 }
      const cart = await cartOf(item)
      const lines = `/store/carts/${cart.id}/line-items`

      const [{ in_stock, available_for_backorder }] = refusalOf(await refused(world.shopper.post(lines, item)))
      const most = in_stock + available_for_backorder

      await refused(world.shopper.post(lines, { ...item, quantity: most }))
      const { cart: changed } = await world.shopper.post<HttpTypes.StoreCartResponse>(
        `${lines}/${cart.items?.[0].id}`,
        { quantity: most }
      )
      expect(changed.items).toMatchObject([{ ...item, quantity: 3 }])
    })

    it("when a line is changed: what is left of the variant's own maximum where that is lower", async () => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "M" }] })
      const [small] = tee.variants
      await sellOnBackorder(world, tee, { max_quantity: 9, variants: [{ id: small.id, max_quantity: 2 }] })
      const cart = await cartOf({ variant_id: small.id, quantity: 1 })
      const line = cart.items?.[0].id ?? ""

      const { details } = await refused(
        world.shopper.post(`/store/carts/${cart.id}/line-items/${line}`, { quantity: 4 })
      )

      expect(details).toEqual([
        { variant_id: small.id, line_item_id: line, requested: 4, in_stock: 0, available_for_backorder: 2 },
      ])
    })

    it("when a cart begins with too much", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })
      const variant_id = mug.variant.id

      const { details } = await refused(cartOf({ variant_id, quantity: 3 }))

      expect(details).toEqual([
        { variant_id, line_item_id: null, requested: 3, in_stock: 0, available_for_backorder: 2 },
      ])
    })

    it("in whole units of what takes a quarter of an item", async () => {
      const { glass } = await aGlass(world, 1.2, { max_quantity: 2 })
      const variant_id = glass.variant.id

      const { details } = await refused(cartOf({ variant_id, quantity: 7 }))

      expect(details).toEqual([
        { variant_id, line_item_id: null, requested: 7, in_stock: 4, available_for_backorder: 2 },
      ])
    })

    it("in parts of a unit where parts are left", async () => {
      const cloth = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 4 } })
      const variant_id = cloth.variant.id
      const order = await buy(world.shopper, world.shop, [{ variant_id, quantity: 2 }])
      await editOrder(world, order, { quantities: [2.5] })

      const { details } = await refused(cartOf({ variant_id, quantity: 3 }))

      expect(details).toEqual([
        { variant_id, line_item_id: null, requested: 3, in_stock: 0, available_for_backorder: 2.5 },
      ])
    })

    it("when an order is placed: every line of which there is not enough by then", async () => {
      const [mug, tee] = [
        await aBackorderProduct(world, { stock: 3, settings: { max_quantity: 0 } }),
        await aBackorderProduct(world, { stock: 2, settings: { max_quantity: 1 } }),
      ]
      const cart = await prepareCart(world.shopper, world.shop, [
        { variant_id: mug.variant.id, quantity: 2 },
        { variant_id: tee.variant.id, quantity: 3 },
      ])
      await setStock(world.admin, world.shop.location.id, mug.variant, 1)
      await setStock(world.admin, world.shop.location.id, tee.variant, 0)

      const { code, details } = await refused(complete(world.shopper, cart))

      expect(code).toBe("insufficient_inventory")
      const line = (variantId: string) => cart.items?.find(({ variant_id }) => variant_id === variantId)?.id
      expect(details).toHaveLength(2)
      expect(details).toEqual(
        expect.arrayContaining([
          {
            variant_id: mug.variant.id,
            line_item_id: line(mug.variant.id),
            requested: 2,
            in_stock: 1,
            available_for_backorder: 0,
          },
          {
            variant_id: tee.variant.id,
            line_item_id: line(tee.variant.id),
            requested: 3,
            in_stock: 0,
            available_for_backorder: 1,
          },
        ])
      )
    })

    it("not when core itself refuses", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] })
      const cart = await cartOf()

      const body = await refused(
        world.shopper.post(`/store/carts/${cart.id}/line-items`, { variant_id: mug.variant.id, quantity: 5 })
      )

      expect(body).toEqual({
        type: "not_allowed",
        code: "insufficient_inventory",
        message: "Some variant does not have the required inventory",
      })
      expect(refusalOf(body)).toEqual([])
    })
  })
})
