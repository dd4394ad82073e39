import type { HttpTypes } from "@medusajs/types"
import type { StoreBackordersResponse, StoreProductBackorder } from "../../src/api/contracts"
import { aBackorderProduct, sellOnBackorder, whatShopperReads } from "../support/backorders"
import { buy } from "../support/checkout"
import { speakAs } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, keepAt, setStock } from "../support/products"
import { createLocation, createPublishableKey } from "../support/shop"

inAShop((world: World) => {
  describe("a product that is not available for backorder", () => {
    it("has backorder: null, in the list and on the page", async () => {
      const mug = await createProduct(world.admin, world.shop)
      const { products } = await world.shopper.get<{ products: { backorder: StoreProductBackorder }[] }>(
        "/store/products"
      )
      expect(products.map((product) => product.backorder)).toEqual([null])
      expect(await whatShopperReads(world, mug)).toBeNull()
    })
  })

  describe("the promo", () => {
    it("is not shown while the product is in stock", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { promo: "Ships in May", max_quantity: 5 } })
      expect(await whatShopperReads(world, mug)).toEqual({
        available: true,
        out_of_stock: false,
        promo: null,
        max_quantity: 5,
        remaining_quantity: 5,
        expected_on: null,
        availability: "in_stock",
        availability_date: null,
        variants: [
          {
            id: mug.variant.id,
            available: true,
            out_of_stock: false,
            promo: null,
            remaining_quantity: 5,
            expected_on: null,
            availability: "in_stock",
            availability_date: null,
          },
        ],
      })
    })

    it("is shown in the list, on the page and in the route of its own once the product is out of stock", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Up to %number% pieces", max_quantity: 5 } })
      const told = {
        available: true,
        out_of_stock: true,
        promo: "Up to 5 pieces",
        max_quantity: 5,
        remaining_quantity: 5,
        expected_on: null,
        availability: "backorder",
        availability_date: null,
        variants: [
          {
            id: mug.variant.id,
            available: true,
            out_of_stock: true,
            promo: "Up to 5 pieces",
            remaining_quantity: 5,
            expected_on: null,
            availability: "backorder",
            availability_date: null,
          },
        ],
      }

      expect(await whatShopperReads(world, mug)).toEqual(told)
      const { products } = await world.shopper.get<{ products: object[] }>("/store/products")
      expect(products).toEqual([expect.objectContaining({ id: mug.id, backorder: told })])
      const { backorders } = await world.shopper.get<StoreBackordersResponse>(
        `/store/backorders?product_id=${mug.id}&product_id=prod_none`
      )
      expect(backorders).toEqual([{ product_id: mug.id, ...told }])
    })

    it("says what is left after others ordered, and goes when nothing is", async () => {
      const mug = await aBackorderProduct(world, {
        settings: { promo: "%remaining% of %number% left", max_quantity: 3 },
      })

      await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
      expect(await whatShopperReads(world, mug)).toMatchObject({ promo: "1 of 3 left", remaining_quantity: 1 })

      await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 1 }])
      expect(await whatShopperReads(world, mug)).toMatchObject({
        promo: null,
        remaining_quantity: 0,
        available: false,
        out_of_stock: true,
      })
    })

    it("writes the date in the language of the request", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "From %date%", expected_on: "2099-03-31" } })

      expect((await whatShopperReads(world, mug))?.promo).toBe("From March 31, 2099")
      expect((await whatShopperReads(world, mug, "?locale=de-DE"))?.promo).toBe("From 31. März 2099")
      expect((await whatShopperReads(world, mug, "?locale=not_a_locale!"))?.promo).toBe("From March 31, 2099")
    })

    it("is not shown when it needs a date that has passed, and neither is the date", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "From %date%", expected_on: "2020-01-01" } })
      expect(await whatShopperReads(world, mug)).toMatchObject({ promo: null, expected_on: null, available: true })
    })

    it("is text: markup arrives as it was typed", async () => {
      const promo = `<img src=x onerror="alert(1)"> <b>50%</b> & %word%`
      const mug = await aBackorderProduct(world, { settings: { promo } })
      expect((await whatShopperReads(world, mug))?.promo).toBe(promo)
    })

    it("is shown for the variant that is out while another is in stock", async () => {
      const tee = await aBackorderProduct(world, {
        variants: [
          { title: "S", stock: 0 },
          { title: "M", stock: 4 },
        ],
        settings: { promo: "Soon" },
      })
      const [small, medium] = tee.variants
      const read = await whatShopperReads(world, tee)
      expect(read).toMatchObject({ out_of_stock: false, promo: null })
      expect(read?.variants).toEqual(
        expect.arrayContaining([
          {
            id: small.id,
            available: true,
            out_of_stock: true,
            promo: "Soon",
            remaining_quantity: null,
            expected_on: null,
            availability: "backorder",
            availability_date: null,
          },
          {
            id: medium.id,
            available: true,
            out_of_stock: false,
            promo: null,
            remaining_quantity: null,
            expected_on: null,
            availability: "in_stock",
            availability_date: null,
          },
        ])
      )
    })

    it("is not shown for a variant that the merchant switched off", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      await world.admin.post(`/admin/products/${mug.id}/variants/${mug.variant.id}`, { allow_backorder: false })
      expect(await whatShopperReads(world, mug)).toMatchObject({
        available: false,
        promo: null,
        out_of_stock: true,
        variants: [{ available: false, remaining_quantity: 0 }],
      })
    })

    it("reads a variant's own limit where that is lower", async () => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "M" }] })
      await sellOnBackorder(world, tee, {
        promo: "Up to %number%",
        max_quantity: 9,
        variants: [{ id: tee.variants[0].id, max_quantity: 2 }],
      })
      const told = (await whatShopperReads(world, tee))?.variants
      expect(told?.map(({ id, promo, remaining_quantity }) => [id, promo, remaining_quantity])).toEqual(
        expect.arrayContaining([
          [tee.variants[0].id, "Up to 2", 2],
          [tee.variants[1].id, "Up to 9", 9],
        ])
      )
    })
  })

  describe("out of stock", () => {
    it("means in the sales channel of the key, whatever other channels have", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      const { sales_channel } = await world.admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", {
        name: "Wholesale",
      })
      const elsewhere = await createLocation(world.admin, [sales_channel.id], "Wholesale warehouse")
      await keepAt(world.admin, elsewhere.id, mug.variant, 50)
      expect(await whatShopperReads(world, mug)).toMatchObject({ out_of_stock: true, promo: "Soon" })

      await setStock(world.admin, world.shop.location.id, mug.variant, 1)
      expect(await whatShopperReads(world, mug)).toMatchObject({ out_of_stock: false, promo: null })
    })

    it("counts what is reserved as gone", async () => {
      const mug = await aBackorderProduct(world, { stock: 2, settings: { promo: "Soon" } })
      await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
      expect(await whatShopperReads(world, mug)).toMatchObject({ out_of_stock: true, promo: "Soon" })
    })

    it("never happens to a variant whose stock nobody counts", async () => {
      const card = await aBackorderProduct(world, { variants: [{ stock: null }], settings: { promo: "Soon" } })
      expect(await whatShopperReads(world, card)).toMatchObject({ out_of_stock: false, available: false, promo: null })
    })
  })

  describe("the route for storefronts that keep their product answers", () => {
    it("needs a publishable key and at least one product", async () => {
      const nobody = speakAs(world.client, {})
      await expect(nobody.get("/store/backorders?product_id=x")).rejects.toMatchObject({ status: 400 })
      await expect(world.shopper.get("/store/backorders")).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("product_id"),
      })
    })

    it("says nothing of what the shop does not show: a draft, or what it sells in other channels alone", async () => {
      const told = { settings: { promo: "Coming in May" } }
      const [mug, draft, elsewhere] = [
        await aBackorderProduct(world, told),
        await aBackorderProduct(world, told),
        await aBackorderProduct(world, told),
      ]
      await world.admin.post(`/admin/products/${draft.id}`, { status: "draft" })
      await world.admin.post(`/admin/products/${elsewhere.id}`, { sales_channels: [] })

      const asked = [mug, draft, elsewhere].map(({ id }) => `product_id=${id}`).join("&")
      const { backorders } = await world.shopper.get<StoreBackordersResponse>(`/store/backorders?${asked}`)

      expect(backorders.map(({ product_id }) => product_id)).toEqual([mug.id])
    })

    it("says of one or several channels of the key what the product itself says there, and nothing of another's", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      const web = world.shop.salesChannel.id
      const { sales_channel: fair } = await world.admin.post<HttpTypes.AdminSalesChannelResponse>(
        "/admin/sales-channels",
        { name: "Fair" }
      )
      await world.admin.post(`/admin/sales-channels/${fair.id}/products`, { add: [mug.id] })
      const booth = await createLocation(world.admin, [fair.id], "Booth")
      await keepAt(world.admin, booth.id, mug.variant, 50)
      const visitor = speakAs(world.client, {
        "x-publishable-api-key": await createPublishableKey(world.admin, [web, fair.id]),
      })
      const bothSay = async (...channels: string[]) => {
        const query = channels.map((id) => `&sales_channel_id=${id}`).join("")
        const { backorders } = await visitor.get<StoreBackordersResponse>(
          `/store/backorders?product_id=${mug.id}${query}`
        )
        const { products } = await visitor.get<{ products: { backorder: StoreProductBackorder }[] }>(
          `/store/products?id=${mug.id}${query}`
        )
        expect(backorders).toEqual(products.map(({ backorder }) => ({ product_id: mug.id, ...backorder })))
        return backorders[0]
      }

      expect(await bothSay()).toMatchObject({ out_of_stock: false, promo: null })
      expect(await bothSay(web)).toMatchObject({ out_of_stock: true, promo: "Soon" })
      expect(await bothSay(fair.id)).toMatchObject({ out_of_stock: false, promo: null })
      expect(await bothSay(web, fair.id)).toMatchObject({ out_of_stock: false, promo: null })

      const refusal = { status: 400, message: "Requested sales channel is not part of the publishable key" }
      for (const route of ["/store/products?limit=1", `/store/backorders?product_id=${mug.id}`]) {
        await expect(world.shopper.get(`${route}&sales_channel_id=${fair.id}`)).rejects.toMatchObject(refusal)
        await expect(visitor.get(`${route}&sales_channel_id=${web}&sales_channel_id=sc_none`)).rejects.toMatchObject(
          refusal
        )
      }
    })
  })

  describe("a cart", () => {
    it("says how many units of a line would wait", async () => {
      const mug = await aBackorderProduct(world, { stock: 2, settings: { promo: "Up to %number%", max_quantity: 5 } })
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: null }] })
      const { cart } = await world.shopper.post<{ cart: { id: string } }>("/store/carts", {
        region_id: world.shop.region.id,
        items: [
          { variant_id: mug.variant.id, quantity: 3 },
          { variant_id: card.variant.id, quantity: 1 },
        ],
      })

      const read = await world.shopper.get<{ cart: { items: { variant_id: string; backorder: object }[] } }>(
        `/store/carts/${cart.id}`
      )

      expect(Object.fromEntries(read.cart.items.map((item) => [item.variant_id, item.backorder]))).toEqual({
        [mug.variant.id]: {
          quantity: 1,
          promo: "Up to 5",
          expected_on: null,
          parts: [{ quantity: 1, on: null }],
        },
        [card.variant.id]: null,
      })
    })
  })
})
