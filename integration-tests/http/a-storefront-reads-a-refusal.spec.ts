import type { HttpTypes } from "@medusajs/types"
import type { StoreBackorderRefusal } from "../../src/api/contracts"
import { refusalOf } from "../../src/client"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { buy, complete, prepareCart, type Wanted } from "../support/checkout"
import type { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { aGlass } from "../support/kits"
import { editOrder } from "../support/order-edits"
import { createProduct, type Product } from "../support/products"

inAShop((world: World) => {
  const begin = async (...items: Wanted[]) => {
    const { region, salesChannel } = world.shop
    const { cart } = await world.shopper.post<HttpTypes.StoreCartResponse>("/store/carts", {
      region_id: region.id,
      sales_channel_id: salesChannel.id,
      items,
    })
    return cart
  }
  const lineOf = (cart: HttpTypes.StoreCart, { variant }: Product) =>
    cart.items?.find(({ variant_id }) => variant_id === variant.id)?.id ?? "no line"
  const add = (cart: { id: string }, wanted: Wanted) => world.shopper.post(`/store/carts/${cart.id}/line-items`, wanted)
  const some = ({ variant }: Product, quantity: number): Wanted => ({ variant_id: variant.id, quantity })

  /** The body of the answer that refuses. */
  const refusing = (request: Promise<unknown>) =>
    request.then(
      () => Promise.reject(new Error("It was not refused")),
      ({ status, body }: Refusal) => ({ status, ...(body as { message: string; details?: StoreBackorderRefusal[] }) })
    )

  /** How much there is of a line, as `details` have it. */
  const detail = (
    { variant }: Product,
    line_item_id: string | null,
    [requested, in_stock, available_for_backorder]: [number, number, number]
  ): StoreBackorderRefusal => ({ variant_id: variant.id, line_item_id, requested, in_stock, available_for_backorder })

  const aMug = () => aBackorderProduct(world, { title: "Mug", stock: 1, settings: { max_quantity: 2 } })

  describe("a refusal says in details, beside the sentence, of which line there is how much", () => {
    it("when more is added than there is: the line that it would join, or null while there is none", async () => {
      const mug = await aMug()
      const cart = await begin()

      expect(await refusing(add(cart, some(mug, 4)))).toEqual({
        status: 400,
        type: "not_allowed",
        code: "insufficient_inventory",
        message: `Cannot order 4 of "Mug / ${mug.variant.title}": 1 in stock and 2 available for backorder.`,
        details: [detail(mug, null, [4, 1, 2])],
      })
      const full = await begin(some(mug, 3))
      expect((await refusing(add(full, some(mug, 2)))).details).toEqual([detail(mug, lineOf(full, mug), [5, 1, 2])])
    })

    it("when a cart would begin with too much, of every line", async () => {
      const mug = await aMug()
      const tee = await aBackorderProduct(world, { settings: { max_quantity: 0 } })

      const { details } = await refusing(begin(some(mug, 4), some(tee, 1)))
      expect(details).toHaveLength(2)
      expect(details).toEqual(expect.arrayContaining([detail(mug, null, [4, 1, 2]), detail(tee, null, [1, 0, 0])]))
    })

    it("when the quantity of a line is raised too far", async () => {
      const mug = await aMug()
      const cart = await begin(some(mug, 1))
      const line = lineOf(cart, mug)

      const raised = world.shopper.post(`/store/carts/${cart.id}/line-items/${line}`, { quantity: 7 })
      expect((await refusing(raised)).details).toEqual([detail(mug, line, [7, 1, 2])])
    })

    it("when somebody else was faster by the time of the checkout, of every line", async () => {
      const mug = await aMug()
      const tee = await aBackorderProduct(world, { title: "Tee", settings: { max_quantity: 2 } })
      const cart = await prepareCart(world.shopper, world.shop, [some(mug, 3), some(tee, 2)])
      await buy(world.shopper, world.shop, [some(mug, 2), some(tee, 1)])

      const refused = await refusing(complete(world.shopper, cart))

      const [ofMug, ofTee] = [detail(mug, lineOf(cart, mug), [3, 0, 1]), detail(tee, lineOf(cart, tee), [2, 0, 1])]
      expect(refused).toMatchObject({ status: 400, type: "not_allowed", code: "insufficient_inventory" })
      expect(refused.details).toHaveLength(2)
      expect(refused.details).toEqual(expect.arrayContaining([ofMug, ofTee]))
      expect(refusalOf(refused)).toEqual(
        expect.arrayContaining([
          { title: `Mug / ${mug.variant.title}`, ...ofMug },
          { title: `Tee / ${tee.variant.title}`, ...ofTee },
        ])
      )
    })

    it("in whole units of what takes a part of an item, and in parts where parts are left", async () => {
      const { glass } = await aGlass(world, 1.2, { max_quantity: 2 })
      expect((await refusing(begin(some(glass, 7)))).details).toEqual([detail(glass, null, [7, 4, 2])])

      const cloth = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 4 } })
      await editOrder(world, await buy(world.shopper, world.shop, [some(cloth, 2)]), { quantities: [2.5] })
      expect((await refusing(begin(some(cloth, 3)))).details).toEqual([detail(cloth, null, [3, 0, 2.5])])
    })

    it("by a variant's own maximum where that is lower than the product's", async () => {
      const tee = await aBackorderProduct(world, { settings: { max_quantity: 5 } })
      await sellOnBackorder(world, tee, { variants: [{ id: tee.variant.id, max_quantity: 3 }] })

      expect((await refusing(begin(some(tee, 4)))).details).toEqual([detail(tee, null, [4, 0, 3])])
    })
  })

  describe("what core itself refuses", () => {
    it("stays as it is: of a product that was never set up and is out of stock", async () => {
      const pen = await createProduct(world.admin, world.shop)

      expect(await refusing(add(await begin(), some(pen, 1)))).toEqual({
        status: 400,
        type: "not_allowed",
        code: "insufficient_inventory",
        message: "Some variant does not have the required inventory",
      })
    })
  })
})
