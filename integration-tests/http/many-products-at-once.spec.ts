import type {
  BatchSettingsResponse,
  DeletedSettingsResponse,
  SaveProductSettingsBody,
  SettingsResponse,
} from "../../src/api/contracts"
import { aBackorderProduct, sellOnBackorder, settingsOf, whatShopperReads } from "../support/backorders"
import { listenTo } from "../support/events"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, type Product } from "../support/products"
import { settled } from "../support/settled"
import { filled, merchantSees, waits } from "../support/sight"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, aWaitingOrder, stockBecomes } = tradeIn(world)
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

  describe("the settings of a product that are removed", () => {
    const remove = (product: Product) =>
      world.admin.delete<DeletedSettingsResponse>(`/admin/products/${product.id}/backorder-settings`)
    const SETTINGS = { promo: "Up to %number%", max_quantity: 5, expected_on: "2027-05-01" }

    it("are as if they had never been set, with the limits of its variants and core's switch", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const before = await settingsOf(world, mug)
      const told = listenTo(world, "backorder-settings.deleted")
      await sellOnBackorder(world, mug, { ...SETTINGS, variants: [{ id: mug.variant.id, max_quantity: 2 }] })

      expect(await remove(mug)).toEqual({ id: mug.id, object: "backorder_settings", deleted: true })

      expect(await settingsOf(world, mug)).toEqual(before)
      expect(await world.witness.count("backorder_settings")).toBe(0)
      expect(await world.witness.count("backorder_variant_limit")).toBe(0)
      expect(await whatShopperReads(world, mug)).toBeNull()
      await eventually(async () => expect(told).toEqual([{ product_id: mug.id }]))
    })

    it("leave core's switch on where it was on before the product was set up", async () => {
      const mug = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "M" }] })
      const [small, medium] = mug.variants
      await world.admin.post(`/admin/products/${mug.id}/variants/${small.id}`, { allow_backorder: true })
      await sellOnBackorder(world, mug, SETTINGS)
      await sellOnBackorder(world, mug, { max_quantity: 7 })

      await remove(mug)

      const { variants } = await settingsOf(world, mug)
      expect(new Map(variants.map(({ id, allow_backorder }) => [id, allow_backorder]))).toEqual(
        new Map([
          [small.id, true],
          [medium.id, false],
        ])
      )
    })

    it("leave core's switch alone where the product was off", async () => {
      const mug = await aBackorderProduct(world, { settings: { enabled: false } })
      await world.admin.post(`/admin/products/${mug.id}/variants/${mug.variant.id}`, { allow_backorder: true })

      await remove(mug)

      expect(await settingsOf(world, mug)).toMatchObject({ enabled: false, variants: [{ allow_backorder: true }] })
    })

    it("leave the orders that wait for it, without the date that is gone: they are filled when stock arrives", async () => {
      const mug = await aBackorderProduct(world, { settings: SETTINGS })
      const placed = await aWaitingOrder(mug, 2)

      await remove(mug)

      const history = ["opened 2: not_in_stock", "delayed 2: expected_date_changed"]
      await merchantSees(world, placed, waits(2, ...history))
      await expect(order(mug, 1)).rejects.toMatchObject({ status: 400 })
      await stockBecomes(mug, 2)
      await merchantSees(world, placed, filled(...history, "filled 2: stock_arrived"))
    })

    it("can be set up again, from the defaults", async () => {
      const mug = await aBackorderProduct(world, { settings: SETTINGS })
      await remove(mug)

      await sellOnBackorder(world, mug)

      expect(await settingsOf(world, mug)).toMatchObject({
        enabled: true,
        promo: null,
        max_quantity: null,
        expected_on: null,
        variants: [{ allow_backorder: true }],
      })
    })

    it("may not have been there, but the product has to be", async () => {
      const mug = await createProduct(world.admin, world.shop)

      expect(await remove(mug)).toMatchObject({ deleted: true })
      await expect(remove({ ...mug, id: "prod_none" })).rejects.toMatchObject({ status: 404, type: "not_found" })
    })

    it("go for many products at once, beside a change of others, and are named in the answer", async () => {
      const [mug, tee, cap] = [
        await aBackorderProduct(world),
        await aBackorderProduct(world),
        await aBackorderProduct(world),
      ]

      const answer = await world.admin.post<BatchSettingsResponse>("/admin/backorder-settings/batch", {
        update: [{ product_id: cap.id, max_quantity: 4 }],
        delete: [mug.id, tee.id],
      })

      expect(answer).toMatchObject({
        updated: [{ product_id: cap.id, max_quantity: 4 }],
        deleted: { ids: [mug.id, tee.id], object: "backorder_settings", deleted: true },
      })
      const { backorder_settings } = await world.admin.get<SettingsResponse>("/admin/backorder-settings")
      expect(backorder_settings.map(({ product_id }) => product_id)).toEqual([cap.id])
    })

    it.each([
      [
        "a change beside it is wrong",
        (mug: Product, cap: Product) => [[{ id: cap.id, promo: "%number%" }], [mug.id]],
        400,
      ],
      ["a product is not there", (mug: Product) => [[], [mug.id, "prod_none"]], 404],
      ["a product is named twice", (mug: Product) => [[], [mug.id, mug.id]], 400],
      ["a product is changed as well", (mug: Product) => [[{ id: mug.id, enabled: true }], [mug.id]], 400],
    ])("stay for all of them when %s", async (_what, bodyOf, status) => {
      const settings = { ...SETTINGS, promo: "Soon" }
      const [mug, cap] = [await aBackorderProduct(world, { settings }), await aBackorderProduct(world)]
      const before = await settingsOf(world, mug)
      const [changes, gone] = bodyOf(mug, cap) as [{ id: string }[], string[]]
      const update = changes.map(({ id, ...change }) => ({ product_id: id, ...change }))

      await expect(world.admin.post("/admin/backorder-settings/batch", { update, delete: gone })).rejects.toMatchObject(
        { status }
      )

      expect(await settingsOf(world, mug)).toEqual(before)
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

    it("says how each product stands, and what a shopper is told of it", async () => {
      const mug = await aBackorderProduct(world, {
        title: "Mug",
        settings: { promo: "%remaining% of %number% left", max_quantity: 5, expected_on: "2020-01-01" },
      })
      await aBackorderProduct(world, { title: "Tee" })
      await aWaitingOrder(mug, 2)

      const { backorder_settings } = await world.admin.get<SettingsResponse>(
        "/admin/backorder-settings?order=product_title"
      )

      expect(backorder_settings).toMatchObject([
        {
          outstanding_quantity: 2,
          remaining_quantity: 3,
          told: {
            promo: "%remaining% of %number% left",
            max_quantity: 5,
            remaining_quantity: 3,
            // It has passed.
            expected_on: null,
          },
        },
        { outstanding_quantity: 0, remaining_quantity: null, told: { promo: null, max_quantity: null } },
      ])
    })

    it("is narrowed down to products that orders wait for, and to those at their limit", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", settings: { max_quantity: 2 } })
      const tee = await aBackorderProduct(world, { title: "Tee", settings: { max_quantity: 9 } })
      await aBackorderProduct(world, { title: "Cap", settings: { max_quantity: 0 } })
      await aBackorderProduct(world, { title: "Bag", settings: { max_quantity: 0, enabled: false } })
      await aWaitingOrder(mug, 2)
      await aWaitingOrder(tee, 1)
      await settled(world)
      const titles = async (query: string) => {
        const { backorder_settings, count } = await world.admin.get<SettingsResponse>(
          `/admin/backorder-settings?order=product_title&${query}`
        )
        return { titles: backorder_settings.map(({ product_title }) => product_title), count }
      }

      expect(await titles("waiting=true")).toEqual({ titles: ["Mug", "Tee"], count: 2 })
      expect(await titles("waiting=true&limit=1&offset=1")).toEqual({ titles: ["Tee"], count: 2 })
      expect(await titles("waiting=false")).toEqual({ titles: ["Bag", "Cap"], count: 2 })
      expect(await titles("at_limit=true")).toEqual({ titles: ["Cap", "Mug"], count: 2 })
      expect(await titles("at_limit=false&waiting=true")).toEqual({ titles: ["Tee"], count: 1 })
    })
  })
})
