import type { AdminProductVariant, AdminSalesChannelResponse } from "@medusajs/types/dist/http"
import { aBackorderProduct, sellOnBackorder, settingsOf } from "../support/backorders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, keepAt, type Product } from "../support/products"
import { createLocation } from "../support/shop"

inAShop((world: World) => {
  const allowBackorder = async (product: Product) => {
    const { variants } = await world.admin.get<{ variants: AdminProductVariant[] }>(
      `/admin/products/${product.id}/variants?fields=id,sku,allow_backorder&order=sku`
    )
    return variants.map((variant) => variant.allow_backorder)
  }
  const save = (product: { id: string }, body: object) =>
    world.admin.post(`/admin/products/${product.id}/backorder-settings`, body)

  describe("a product that was never set up", () => {
    it("has the defaults, and says how its variants stand", async () => {
      const mug = await createProduct(world.admin, world.shop, {
        variants: [{ title: "Blue", sku: "MUG-B", stock: 3 }],
      })

      expect(await settingsOf(world, mug)).toEqual({
        product_id: mug.id,
        enabled: false,
        promo: null,
        max_quantity: null,
        expected_on: null,
        limit_to_incoming: false,
        has_incoming: false,
        incoming_expected_on: null,
        outstanding_quantity: 0,
        remaining_quantity: null,
        switched_off_variants_count: 0,
        translations: [],
        channels_without_stock: [],
        variants: [
          {
            id: mug.variant.id,
            title: "Blue",
            sku: "MUG-B",
            manage_inventory: true,
            allow_backorder: false,
            max_quantity: null,
            stocked_quantity: 3,
            available_quantity: 3,
            outstanding_quantity: 0,
            remaining_quantity: null,
            incoming_quantity: 0,
            free_incoming_quantity: 0,
            stranded_quantity: 0,
          },
        ],
      })
    })

    it("is 404 when there is no such product", async () => {
      await expect(settingsOf(world, { id: "prod_none" })).rejects.toMatchObject({ status: 404, type: "not_found" })
      await expect(save({ id: "prod_none" }, { enabled: true })).rejects.toMatchObject({ status: 404 })
    })
  })

  describe("switching a product on", () => {
    it("stores what was set and lets core sell its variants without stock", async () => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "M" }] })

      const saved = await sellOnBackorder(world, tee, {
        promo: "Up to %number% pieces, from %date%",
        max_quantity: 5,
        expected_on: "2099-03-31",
      })

      expect(saved).toMatchObject({
        enabled: true,
        promo: "Up to %number% pieces, from %date%",
        max_quantity: 5,
        expected_on: "2099-03-31",
        remaining_quantity: 5,
      })
      expect(await settingsOf(world, tee)).toEqual(saved)
      expect(await allowBackorder(tee)).toEqual([true, true])
    })

    it("keeps a field that is left out and clears one that is null", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Ships in May", max_quantity: 5 } })

      await save(mug, { expected_on: "2099-05-01" })
      expect(await settingsOf(world, mug)).toMatchObject({ promo: "Ships in May", max_quantity: 5, enabled: true })

      await save(mug, { max_quantity: null, promo: "  " })
      expect(await settingsOf(world, mug)).toMatchObject({ promo: null, max_quantity: null, expected_on: "2099-05-01" })
    })

    it("takes the day from an ISO time, in UTC", async () => {
      const mug = await aBackorderProduct(world, { settings: { expected_on: "2099-05-01T22:30:00.000Z" } })
      expect(await settingsOf(world, mug)).toMatchObject({ expected_on: "2099-05-01" })
    })

    it("can be read with the product in the Admin API, and filtered by", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      await createProduct(world.admin, world.shop)

      const { products } = await world.admin.get<{ products: object[] }>(
        "/admin/products?fields=id,backorder_settings.promo&backorder_settings[enabled]=true"
      )

      expect(products).toEqual([expect.objectContaining({ id: mug.id })])
      expect(products[0]).toMatchObject({ backorder_settings: { promo: "Soon" } })
    })
  })

  describe("core's own switch on the variants", () => {
    it("goes off with the product", async () => {
      const mug = await aBackorderProduct(world)
      await save(mug, { enabled: false })
      expect(await allowBackorder(mug)).toEqual([false])
    })

    it("stays as the merchant put it when something else is saved", async () => {
      const tee = await aBackorderProduct(world, { variants: [{ sku: "A" }, { sku: "B" }] })
      await world.admin.post(`/admin/products/${tee.id}/variants/${tee.variants[0].id}`, { allow_backorder: false })

      await save(tee, { promo: "Soon" })

      expect(await allowBackorder(tee)).toEqual([false, true])
    })

    it("goes on for a variant that is created later", async () => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ title: "S", sku: "A" }, { title: "M" }] })
      await world.admin.delete(`/admin/products/${tee.id}/variants/${tee.variants[1].id}`)
      await sellOnBackorder(world, tee)

      await world.admin.post(`/admin/products/${tee.id}/variants`, {
        title: "M",
        sku: "B",
        options: { Kind: "M" },
        prices: [],
      })

      await eventually(async () => expect(await allowBackorder(tee)).toEqual([true, true]))
    })

    it("is left alone on a product that is not available for backorder", async () => {
      const mug = await createProduct(world.admin, world.shop)
      await save(mug, { promo: "Soon" })
      expect(await allowBackorder(mug)).toEqual([false])
    })
  })

  describe("a variant's own limit", () => {
    it("is saved with the product, and null clears it", async () => {
      const tee = await aBackorderProduct(world, { settings: { max_quantity: 10 } })

      await save(tee, { variants: [{ id: tee.variant.id, max_quantity: 3 }] })
      expect((await settingsOf(world, tee)).variants[0]).toMatchObject({ max_quantity: 3, remaining_quantity: 3 })

      await save(tee, { variants: [{ id: tee.variant.id, max_quantity: null }] })
      expect((await settingsOf(world, tee)).variants[0]).toMatchObject({ max_quantity: null, remaining_quantity: 10 })
    })

    it("must be of a variant of this product", async () => {
      const mug = await aBackorderProduct(world)
      const other = await createProduct(world.admin, world.shop)
      await expect(save(mug, { variants: [{ id: other.variant.id, max_quantity: 3 }] })).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("variants"),
      })
    })
  })

  describe("what cannot be saved", () => {
    const refused: [what: string, body: object, field: string][] = [
      ["a negative maximum", { max_quantity: -1 }, "max_quantity"],
      ["a fractional maximum", { max_quantity: 1.5 }, "max_quantity"],
      ["a huge maximum", { max_quantity: 1e12 }, "max_quantity"],
      ["a maximum that is no number", { max_quantity: "many" }, "max_quantity"],
      ["a promo over 500 characters", { promo: "x".repeat(501) }, "promo"],
      ["a promo with a NUL character", { promo: "a\0b" }, "promo"],
      ["%number% without a maximum", { promo: "Up to %number%" }, "max_quantity"],
      ["%remaining% without a maximum", { promo: "%remaining% left" }, "max_quantity"],
      ["%date% without a date", { promo: "From %date%" }, "expected_on"],
      ["a day that does not exist", { expected_on: "2099-02-30" }, "expected_on"],
      ["a date that is none", { expected_on: "in May" }, "expected_on"],
      ["a switch that is neither on nor off", { enabled: "yes" }, "enabled"],
      ["a field that does not exist", { maximum: 5 }, "maximum"],
      [
        "a promo in another language while none is translated",
        { translations: [{ locale_code: "de-DE", promo: "Bald" }] },
        "translations",
      ],
    ]

    it.each(refused)("is %s: 400 with the field named, and nothing is stored", async (_, body, field) => {
      const mug = await createProduct(world.admin, world.shop)
      const before = await settingsOf(world, mug)

      await expect(save(mug, { enabled: true, ...body })).rejects.toMatchObject({
        status: 400,
        type: "invalid_data",
        message: expect.stringContaining(field),
      })

      expect(await settingsOf(world, mug)).toEqual(before)
      expect(await allowBackorder(mug)).toEqual([false])
    })

    it("is clearing the maximum that a stored promo needs", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Up to %number%", max_quantity: 5 } })
      await expect(save(mug, { max_quantity: null })).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("promo contains %number%"),
      })
      expect(await settingsOf(world, mug)).toMatchObject({ max_quantity: 5 })
    })

    it("is anything by somebody who is not logged in", async () => {
      const mug = await createProduct(world.admin, world.shop)
      await expect(
        world.shopper.post(`/admin/products/${mug.id}/backorder-settings`, { enabled: true })
      ).rejects.toMatchObject({ status: 401 })
    })
  })

  describe("a sales channel without stock", () => {
    const openChannel = async (name: string, product: Product) => {
      const { sales_channel } = await world.admin.post<AdminSalesChannelResponse>("/admin/sales-channels", { name })
      await world.admin.post(`/admin/sales-channels/${sales_channel.id}/products`, { add: [product.id] })
      return sales_channel
    }
    const channelsWithoutStock = async (product: Product) => (await settingsOf(world, product)).channels_without_stock

    it("is named with the variants of which none of its locations has a level, until one has, be it of 0", async () => {
      const tee = await aBackorderProduct(world, { variants: [{ title: "S" }, { title: "M" }] })
      const market = await openChannel("Market", tee)
      const all = tee.variants.map(({ id }) => id).sort()
      expect(await channelsWithoutStock(tee)).toEqual([{ id: market.id, name: "Market", variant_ids: all }])

      const stall = await createLocation(world.admin, [market.id], "Stall")
      await keepAt(world.admin, stall.id, tee.variants[0], 0)
      expect(await channelsWithoutStock(tee)).toMatchObject([{ name: "Market", variant_ids: [tee.variants[1].id] }])

      await keepAt(world.admin, stall.id, tee.variants[1], 0)
      expect(await channelsWithoutStock(tee)).toEqual([])
    })

    it("is none for what is sold without stock being managed, nor while nothing is sold in it", async () => {
      const card = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await openChannel("Market", card)
      expect(await channelsWithoutStock(card)).toEqual([])

      const mug = await aBackorderProduct(world)
      const fair = await openChannel("Fair", mug)
      await world.admin.post(`/admin/sales-channels/${fair.id}`, { is_disabled: true })
      expect(await channelsWithoutStock(mug)).toEqual([])
    })
  })

  describe("the list of settings", () => {
    it("can be filtered, searched, sorted and paged", async () => {
      const mug = await aBackorderProduct(world, { title: "Blue mug", settings: { max_quantity: 1 } })
      const tee = await aBackorderProduct(world, { title: "Basic tee", settings: { max_quantity: 2 } })
      await sellOnBackorder(world, await createProduct(world.admin, world.shop, { title: "Lamp" }), { enabled: false })
      const list = async (query: string) => {
        const answer = await world.admin.get<{ backorder_settings: { product_id: string }[]; count: number }>(
          `/admin/backorder-settings${query}`
        )
        return [answer.count, answer.backorder_settings.map((settings) => settings.product_id)]
      }

      expect(await list("?enabled=true&order=max_quantity")).toEqual([2, [mug.id, tee.id]])
      expect(await list("?enabled=true&order=-max_quantity&limit=1")).toEqual([2, [tee.id]])
      expect(await list("?q=blue")).toEqual([1, [mug.id]])
      expect(await list(`?product_id=${tee.id}`)).toEqual([1, [tee.id]])
      await expect(list("?order=promo")).rejects.toMatchObject({ status: 400 })
      await expect(list("?limit=-1")).rejects.toMatchObject({ status: 400 })
    })
  })

  describe("deleting a product", () => {
    it("deletes its settings", async () => {
      const mug = await aBackorderProduct(world)
      expect(await world.witness.count("backorder_settings")).toBe(1)

      await world.admin.delete(`/admin/products/${mug.id}`)

      await eventually(async () => expect(await world.witness.count("backorder_settings")).toBe(0))
      await expect(settingsOf(world, mug)).rejects.toMatchObject({ status: 404 })
    })
  })
})
