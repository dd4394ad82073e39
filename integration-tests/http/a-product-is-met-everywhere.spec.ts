import type { StoreProductBackorder } from "../../src/api/contracts"
import { aBackorderProduct, whatShopperReads } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

interface Met {
  id: string
  variants?: unknown[]
  backorder?: StoreProductBackorder
}

const SHELVES = [
  ["collections", "collection", { title: "Winter" }, { add: true }],
  ["product-categories", "product_category", { name: "Winter", is_active: true }, { add: true }],
  ["product-tags", "product_tag", { value: "winter" }, { tag: true }],
  ["product-types", "product_type", { value: "Winter" }, { type: true }],
] as const

inAShop((world: World) => {
  /** A shelf of core's with a product on it that is for backorder, and one that is not. */
  const aShelf = async (route: string, name: string, body: object, how: object) => {
    const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
    const pen = await createProduct(world.admin, world.shop, { title: "Pen" })
    const made = await world.admin.post<Record<string, { id: string }>>(`/admin/${route}`, body)
    const { id } = made[name]
    if ("add" in how) {
      await world.admin.post(`/admin/${route}/${id}/products`, { add: [mug.id, pen.id] })
    } else {
      for (const product of [mug, pen]) {
        await world.admin.post(`/admin/products/${product.id}`, "tag" in how ? { tags: [{ id }] } : { type_id: id })
      }
    }
    return { id, mug, pen }
  }

  describe.each(SHELVES)("a product in /store/%s", (route, name, body, how) => {
    const fields = "?fields=id,*products,*products.variants"

    it("says what its own page says, in the list and on the page", async () => {
      const { id, mug, pen } = await aShelf(route, name, body, how)
      const own = await whatShopperReads(world, mug)
      expect(own).toMatchObject({ promo: "Soon", availability: "backorder" })

      for (const address of [`/store/${route}${fields}`, `/store/${route}/${id}${fields}`]) {
        const answer = await world.shopper.get<Record<string, object>>(address)
        const [shelf] = Object.values(answer).flatMap((value) => (typeof value === "object" ? value : [])) as {
          products: Met[]
        }[]
        const told = new Map(shelf.products.map((product) => [product.id, product.backorder]))
        expect(told.get(mug.id)).toEqual(own)
        expect(told.get(pen.id)).toBeNull()
      }
    })
  })
})
