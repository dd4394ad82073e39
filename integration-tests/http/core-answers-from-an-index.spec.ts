import type { HttpTypes } from "@medusajs/types"
import type { StoreProductBackorder } from "../../src/types"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

type Products = { products: { id: string; backorder?: StoreProductBackorder | null }[] }

inAShop(
  (world: World) => {
    describe("where core answers products from its index engine and its cache", () => {
      /** The index hears of a product a moment after it was made. */
      const listed = (query = "") =>
        eventually(async () => {
          const answer = await world.shopper.get<Products>(`/store/products?fields=id,title${query}`)
          expect(answer.products.length).toBeGreaterThan(0)
          return answer.products
        })

      it("shoppers read the promo in a list and on a page, and what is changed at once", async () => {
        const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
        expect(await listed()).toMatchObject([{ id: mug.id, backorder: { promo: "Soon" } }])

        await sellOnBackorder(world, mug, { promo: "In May" })

        expect(await listed()).toMatchObject([{ id: mug.id, backorder: { promo: "In May" } }])
        const { product } = await world.shopper.get<{ product: Products["products"][0] }>(`/store/products/${mug.id}`)
        expect(product.backorder).toMatchObject({ promo: "In May" })
      })

      it("merchants filter products by their settings, beside what core filters by", async () => {
        const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
        await createProduct(world.admin, world.shop)
        const found = async (query: string) => {
          const answer = await world.admin.get<HttpTypes.AdminProductListResponse>(`/admin/products?fields=id&${query}`)
          return answer.products.map(({ id }) => id).sort()
        }

        await eventually(async () =>
          expect(await found("backorder_settings[enabled]=true")).toEqual([mug.id, tee.id].sort())
        )
        expect(await found(`backorder_settings[enabled]=true&id[]=${mug.id}`)).toEqual([mug.id])
        expect(await found("backorder_settings[enabled]=false")).toEqual([])
      })
    })
  },
  { is_indexed: true }
)
