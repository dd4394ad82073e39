import type { BatchSettingsResponse, SaveProductSettingsBody, SettingsResponse } from "../../src/api/contracts"
import { aBackorderProduct, settingsOf } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"

inAShop((world: World) => {
  const change = (...update: object[]) =>
    world.admin.post<BatchSettingsResponse>("/admin/backorder-settings/batch", { update })

  describe("a change of many products", () => {
    it("changes each as its own form would", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const tee = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 5 } })

      const { updated } = await change(
        { product_id: tee.id, enabled: false, promo: null },
        { product_id: mug.id, enabled: true, promo: "Up to %number%", max_quantity: 3, expected_on: "2027-05-01" }
      )

      expect(updated).toMatchObject([
        { product_id: tee.id, enabled: false, promo: null, max_quantity: 5, expected_on: null },
        { product_id: mug.id, enabled: true, promo: "Up to %number%", max_quantity: 3, expected_on: "2027-05-01" },
      ])
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: true, variants: [{ allow_backorder: true }] })
      expect(await settingsOf(world, tee)).toMatchObject({ enabled: false, variants: [{ allow_backorder: false }] })
    })

    it.each([
      ["a product that is not there", { product_id: "prod_none", enabled: true }, 404, "prod_none"],
      ["a promo that needs a maximum", { promo: "Up to %number%" }, 400, "max_quantity must be set"],
      ["a maximum that is none", { max_quantity: -1 }, 400, "max_quantity"],
      ["a field that is not there", { maximum: 1 }, 400, "maximum"],
      ["no product", { product_id: undefined, enabled: true }, 400, "product_id"],
    ])("changes nothing when one is wrong: %s", async (_what, wrong, status, message) => {
      const [mug, tee] = [await createProduct(world.admin, world.shop), await createProduct(world.admin, world.shop)]

      await expect(
        change({ product_id: mug.id, enabled: true }, { product_id: tee.id, ...wrong })
      ).rejects.toMatchObject({
        status,
        message: expect.stringContaining(message),
      })
      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false, variants: [{ allow_backorder: false }] })
    })

    it("names a product once", async () => {
      const mug = await createProduct(world.admin, world.shop)

      await expect(
        change({ product_id: mug.id, enabled: true }, { product_id: mug.id, enabled: false })
      ).rejects.toMatchObject({ status: 400, type: "invalid_data", message: expect.stringContaining("more than once") })
    })

    it("of none changes none", async () => {
      expect(await change()).toEqual({ updated: [] })
    })

    it("of more products than a page shows changes all of them", async () => {
      const products = await Promise.all(Array.from({ length: 25 }, () => createProduct(world.admin, world.shop)))

      const { updated } = await change(
        ...products.map(({ id }) => ({ product_id: id, enabled: true, max_quantity: 7 }))
      )

      expect(updated.map(({ product_id }) => product_id)).toEqual(products.map(({ id }) => id))
      const list = await world.admin.get<SettingsResponse>("/admin/backorder-settings?enabled=true&limit=100")
      expect(list).toMatchObject({ count: 25 })
      expect(list.backorder_settings.every(({ max_quantity }) => max_quantity === 7)).toBe(true)
    })
  })

  describe("the list of all products with settings", () => {
    it("shows the product, and is sorted, searched and filtered by it", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", settings: { promo: "Soon" } })
      const cap = await aBackorderProduct(world, { title: "Cap" })
      await createProduct(world.admin, world.shop, { title: "Never set up" })
      const list = async (query: string) => {
        const { backorder_settings, count } = await world.admin.get<SettingsResponse>(
          `/admin/backorder-settings?${query}`
        )
        return { titles: backorder_settings.map(({ product_title }) => product_title), count }
      }

      expect(await list("order=product_title")).toEqual({ titles: ["Cap", "Mug"], count: 2 })
      expect(await list("order=-product_title&limit=1")).toEqual({ titles: ["Mug"], count: 2 })
      expect(await list("q=soon")).toEqual({ titles: ["Mug"], count: 1 })
      expect(await list(`q=${cap.handle}`)).toEqual({ titles: ["Cap"], count: 1 })
      expect(await list(`product_id=${mug.id}`)).toEqual({ titles: ["Mug"], count: 1 })
      expect(await list("enabled=false")).toEqual({ titles: [], count: 0 })
    })

    it("is sorted by every column that the table shows, what is not set at the end", async () => {
      const set = (title: string, settings: SaveProductSettingsBody) => aBackorderProduct(world, { title, settings })
      await set("Cap", { max_quantity: null, expected_on: "2027-06-01" })
      await set("Mug", { max_quantity: 0, expected_on: null })
      await set("Tee", { max_quantity: 9, expected_on: "2027-05-01", enabled: false })
      const titles = async (query: string) => {
        const { backorder_settings } = await world.admin.get<SettingsResponse>(`/admin/backorder-settings?${query}`)
        return backorder_settings.map(({ product_title }) => product_title)
      }

      expect(await titles("order=max_quantity")).toEqual(["Mug", "Tee", "Cap"])
      expect(await titles("order=-max_quantity")).toEqual(["Tee", "Mug", "Cap"])
      expect(await titles("order=expected_on")).toEqual(["Tee", "Cap", "Mug"])
      expect(await titles("order=-expected_on")).toEqual(["Cap", "Tee", "Mug"])
      expect((await titles("order=enabled"))[0]).toBe("Tee")
      expect((await titles("order=-enabled")).at(-1)).toBe("Tee")
      expect(await titles("enabled=true&order=product_title&q=m")).toEqual(["Mug"])
      expect(await titles("enabled=true&order=product_title&limit=1&offset=1")).toEqual(["Mug"])
    })
  })
})
