import { setTimeout as sleep } from "node:timers/promises"
import type { HttpTypes } from "@medusajs/types"
import type { StoreCartItemBackorder, StoreProductBackorder } from "../../src/types"
import { aBackorderProduct } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"

type Products = { products: { id: string; backorder?: StoreProductBackorder | null }[] }
type Cart = { cart: HttpTypes.StoreCart & { items: { backorder?: StoreCartItemBackorder | null }[] } }

/** More than Medusa's pool of connections holds. */
const SHOPPERS = 25

/** So close that the last of them come before the first is found to be late. */
const APART_MS = 5

inAShop((world: World) => {
  describe("while a table of the plugin cannot be read", () => {
    const products = () => world.shopper.get<Products>("/store/products?fields=id,title")

    it("products, carts and orders are answered as core answers them, however many ask", async () => {
      const mug = await aBackorderProduct(world)
      const { cart } = await world.shopper.post<Cart>("/store/carts", {
        region_id: world.shop.region.id,
        items: [{ variant_id: mug.variant.id, quantity: 1 }],
      })
      expect((await products()).products).toMatchObject([{ id: mug.id, backorder: { available: true } }])

      // It is given back when all of them are answered, and not before: whoever waits for it waits for ever.
      await world.witness.whileTableLocked("backorder_settings", async () => {
        const pages = await Promise.all(
          Array.from({ length: SHOPPERS }, (_, shopper) => sleep(shopper * APART_MS).then(products))
        )
        expect(pages.flatMap((page) => page.products)).toEqual(
          Array.from({ length: SHOPPERS }, () => expect.anything())
        )
        expect(pages.filter((page) => page.products[0].backorder)).toEqual([])

        const answer = await world.shopper.get<Cart>(`/store/carts/${cart.id}`)
        expect(answer.cart.items).toMatchObject([{ variant_id: mug.variant.id }])
      })

      await eventually(async () =>
        expect((await products()).products).toMatchObject([{ id: mug.id, backorder: { available: true } }])
      )
    })

    it("the same holds where it is gone altogether", async () => {
      const mug = await aBackorderProduct(world)
      await world.witness.damage("alter table backorder_settings rename to backorder_settings_elsewhere", [])

      const [product] = (await products()).products
      expect(product).toEqual({ id: mug.id, title: expect.any(String) })
    })
  })
})
