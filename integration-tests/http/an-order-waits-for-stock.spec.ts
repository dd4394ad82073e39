import { aBackorderProduct, backorderedProducts, backorderOf, settingsOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { makeKit } from "../support/kits"
import { createProduct, keepAt, setStock } from "../support/products"
import { theWitnessAgrees } from "../support/reconcile"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, stockBecomes, waiting } = tradeIn(world)

  /** The rows follow through events; then they must say what the witness works out from core's tables. */
  const theRowsAreRight = () => eventually(() => theWitnessAgrees(world))

  describe("an order for more than is in stock", () => {
    it("waits for what is not there, and keeps what the shopper was told", async () => {
      const mug = await aBackorderProduct(world, {
        title: "Blue mug",
        stock: 1,
        settings: { promo: "Up to %number%, from %date%", max_quantity: 5, expected_on: "2099-03-31" },
      })

      const placed = await order(mug, 3)

      await eventually(async () => expect(await waiting(placed)).toBe(2))
      expect(await backorderOf(world, placed)).toMatchObject({
        order_id: placed.id,
        display_id: placed.display_id,
        status: "back_ordered",
        priority: 0,
        ordered_at: placed.created_at,
        filled_at: null,
        lines: [
          {
            line_item_id: placed.items?.[0].id,
            product_id: mug.id,
            variant_id: mug.variant.id,
            product_title: "Blue mug",
            sku: mug.variant.sku,
            quantity: 3,
            backordered_quantity: 2,
            outstanding_quantity: 2,
            location_id: world.shop.location.id,
            promo: "Up to 5, from March 31, 2099",
            expected_on: "2099-03-31",
            entries: [{ what: "opened", quantity: 2, why: "not_in_stock" }],
          },
        ],
      })
      await theRowsAreRight()
    })

    it("keeps what was left when it was ordered", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "%remaining% left", max_quantity: 5 } })
      const first = await order(mug, 2)
      await eventually(async () => expect(await waiting(first)).toBe(2))
      const second = await order(mug, 3)
      await eventually(async () => expect(await waiting(second)).toBe(3))

      expect((await backorderOf(world, first))?.lines[0].promo).toBe("5 left")
      expect((await backorderOf(world, second))?.lines[0].promo).toBe("3 left")
    })

    it("is marked in core's list of orders, which can be filtered by it", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const covered = await order(mug, 2)
      const short = await order(mug, 1)
      await eventually(async () => expect(await waiting(short)).toBe(1))
      const orders = async (query: string) => {
        const answer = await world.admin.get<{ orders: { id: string; backorder?: object }[]; count: number }>(
          `/admin/orders?fields=id,%2Bbackorder.*&order=created_at${query}`
        )
        return [answer.count, answer.orders.map(({ id, backorder }) => ({ id, backorder }))]
      }

      const marked = {
        id: short.id,
        backorder: expect.objectContaining({ status: "back_ordered", outstanding_quantity: 1 }),
      }
      expect(await orders("")).toEqual([2, [{ id: covered.id }, marked]])
      expect(await orders("&backorder[status]=back_ordered")).toEqual([1, [marked]])
      expect(await orders(`&backorder[status]=back_ordered&id=${covered.id}`)).toEqual([0, []])
      expect(await orders("&backorder[status]=filled")).toEqual([0, []])
      await expect(orders("&backorder[status]=late")).rejects.toMatchObject({
        status: 400,
        message: "Invalid request: Field 'status' must be one of back_ordered, filled, canceled",
      })
      await expect(orders("&backorder=late")).rejects.toMatchObject({ status: 400 })
    })

    it("tells the shopper, in the order and in its lines", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon" } })
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: null }] })
      const placed = await buy(world.shopper, world.shop, [
        { variant_id: mug.variant.id, quantity: 2 },
        { variant_id: card.variant.id, quantity: 1 },
      ])
      await eventually(async () => expect(await waiting(placed)).toBe(2))

      const read = await world.shopper.get<{
        order: { backorder: object; items: { variant_id: string; backorder: object }[] }
      }>(`/store/orders/${placed.id}`)

      expect(read.order.backorder).toEqual({ status: "back_ordered", outstanding_quantity: 2 })
      expect(Object.fromEntries(read.order.items.map((item) => [item.variant_id, item.backorder]))).toEqual({
        [mug.variant.id]: {
          backordered_quantity: 2,
          outstanding_quantity: 2,
          promo: "Soon",
          expected_on: null,
          promised_on: null,
          parts: [{ quantity: 2, on: null }],
        },
        [card.variant.id]: null,
      })
    })

    it("does not wait when stock covers it, nor when its product was never set up", async () => {
      const mug = await aBackorderProduct(world, { stock: 5 })
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: 0 }] })
      await world.admin.post(`/admin/products/${card.id}/variants/${card.variant.id}`, { allow_backorder: true })
      const covered = await order(mug, 5)
      const notOurs = await order(card, 2)
      const short = await order(mug, 1)

      await eventually(async () => expect(await waiting(short)).toBe(1))

      expect(await waiting(covered)).toBeUndefined()
      expect(await waiting(notOurs)).toBeUndefined()
    })
  })

  describe("when fewer units arrive than are owed", () => {
    it("gives them to the order placed first, and leaves the rest outstanding", async () => {
      const mug = await aBackorderProduct(world)
      const first = await order(mug, 3)
      const second = await order(mug, 3)
      await eventually(async () => expect(await waiting(second)).toBe(3))

      await stockBecomes(mug, 4)

      await eventually(async () => expect([await waiting(first), await waiting(second)]).toEqual([0, 2]))
      expect(await backorderOf(world, first)).toMatchObject({ status: "filled", filled_at: expect.any(String) })
      expect((await backorderOf(world, second))?.lines[0].entries).toMatchObject([
        { what: "opened", quantity: 3 },
        { what: "filled", quantity: 1, why: "stock_arrived" },
      ])
      await theRowsAreRight()
    })

    it("waits again when stock is taken away", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 2)
      await eventually(async () => expect(await waiting(placed)).toBe(1))
      await stockBecomes(mug, 2)
      await eventually(async () => expect(await waiting(placed)).toBe(0))

      await stockBecomes(mug, 0)

      await eventually(async () => expect(await waiting(placed)).toBe(2))
      expect(await backorderOf(world, placed)).toMatchObject({
        status: "back_ordered",
        filled_at: null,
        lines: [{ backordered_quantity: 2, entries: [{ what: "opened" }, { what: "filled" }, { what: "reopened" }] }],
      })
    })
  })

  describe("when the order is canceled", () => {
    it("nothing waits any more, and younger orders move up", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const first = await order(mug, 3)
      const second = await order(mug, 2)
      await eventually(async () => expect([await waiting(first), await waiting(second)]).toEqual([1, 2]))

      await world.admin.post(`/admin/orders/${first.id}/cancel`)

      await eventually(async () => expect([await waiting(first), await waiting(second)]).toEqual([0, 0]))
      expect(await backorderOf(world, first)).toMatchObject({ status: "canceled", canceled_at: expect.any(String) })
      expect(await backorderOf(world, second)).toMatchObject({ status: "filled" })
      await theRowsAreRight()
    })
  })

  describe("a kit", () => {
    it("waits for its scarcest part", async () => {
      const base = await createProduct(world.admin, world.shop, { variants: [{ stock: 10 }] })
      const bulb = await createProduct(world.admin, world.shop, { variants: [{ stock: 3 }] })
      const lamp = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(world, lamp, [
        { inventory_item_id: base.variant.inventoryItemId, required_quantity: 1 },
        { inventory_item_id: bulb.variant.inventoryItemId, required_quantity: 2 },
      ])

      const placed = await order(lamp, 3)

      await eventually(async () => expect(await waiting(placed)).toBe(2))
      expect((await settingsOf(world, lamp)).variants[0]).toMatchObject({
        stocked_quantity: 1,
        outstanding_quantity: 2,
      })
      await setStock(world.admin, world.shop.location.id, bulb.variant, 5)
      await eventually(async () => expect(await waiting(placed)).toBe(1))
      await theRowsAreRight()
    })
  })

  describe("what to buy in", () => {
    it("lists each variant on backorder with the amount required", async () => {
      const mug = await aBackorderProduct(world, {
        title: "Blue mug",
        stock: 1,
        settings: { max_quantity: 9, expected_on: "2099-03-31" },
      })
      const first = await order(mug, 3)
      const second = await order(mug, 1)
      await eventually(async () => expect(await waiting(second)).toBe(1))

      expect(await backorderedProducts(world)).toEqual([
        {
          variant_id: mug.variant.id,
          product_id: mug.id,
          product_title: "Blue mug",
          variant_title: mug.variant.title,
          sku: mug.variant.sku,
          thumbnail: null,
          required_quantity: 3,
          stocked_quantity: 1,
          free_quantity: 0,
          incoming_on: null,
          incoming_quantity: 0,
          to_buy_quantity: 3,
          orders_count: 2,
          oldest_ordered_at: first.created_at,
          expected_on: "2099-03-31",
          max_quantity: 9,
          remaining_quantity: 6,
          locations: [{ location_id: world.shop.location.id, name: "Warehouse", required_quantity: 3 }],
          missing_parts: [],
        },
      ])
    })

    it("can be searched, filtered, sorted and paged", async () => {
      const mug = await aBackorderProduct(world, { title: "Blue mug", variants: [{ sku: "MUG" }] })
      const tee = await aBackorderProduct(world, { title: "Tee 100%", variants: [{ sku: "TEE" }] })
      await order(mug, 1)
      const last = await order(tee, 2)
      await eventually(async () => expect(await waiting(last)).toBe(2))
      const list = async (query: string) => (await backorderedProducts(world, query)).map((row) => row.sku)

      expect(await list("")).toEqual(["MUG", "TEE"])
      expect(await list("?order=-required_quantity")).toEqual(["TEE", "MUG"])
      expect(await list("?order=product_title&limit=1&offset=1")).toEqual(["TEE"])
      expect(await list("?q=blue")).toEqual(["MUG"])
      expect(await list("?q=0%25")).toEqual(["TEE"])
      expect(await list(`?product_id=${mug.id}`)).toEqual(["MUG"])
      expect(await list(`?location_id=${world.shop.location.id}`)).toEqual(["MUG", "TEE"])
      expect(await list("?location_id=sloc_none")).toEqual([])
      const past = await world.admin.get("/admin/backordered-products?offset=50")
      expect(past).toEqual({ backordered_products: [], count: 2, offset: 50, limit: 20 })
      const some = await world.admin.get("/admin/backordered-products?fields=sku&limit=1")
      expect(some).toMatchObject({ backordered_products: [{ sku: "MUG" }], count: 2 })
      await expect(list("?order=location")).rejects.toMatchObject({ status: 400 })
      await expect(list("?limit=none")).rejects.toMatchObject({ status: 400 })
    })

    it("counts each location for itself", async () => {
      const mug = await aBackorderProduct(world)
      const { sales_channel: outlet } = await world.admin.post<{ sales_channel: { id: string } }>(
        "/admin/sales-channels",
        { name: "Outlet" }
      )
      const cellar = await createLocation(world.admin, [outlet.id], "Cellar")
      await keepAt(world.admin, cellar.id, mug.variant, 100)

      const placed = await order(mug, 2)

      await eventually(async () => expect(await waiting(placed)).toBe(2))
      expect((await backorderedProducts(world))[0].locations).toEqual([
        { location_id: world.shop.location.id, name: "Warehouse", required_quantity: 2 },
      ])
    })
  })

  describe("the list of backorders", () => {
    it("can be searched, filtered and sorted", async () => {
      const mug = await aBackorderProduct(world, { title: "Blue mug" })
      const tee = await aBackorderProduct(world, { title: "Basic tee" })
      const first = await order(mug, 1)
      const second = await order(tee, 2)
      await eventually(async () => expect(await waiting(second)).toBe(2))
      const list = async (query: string) => {
        const { backorders } = await world.admin.get<{ backorders: { order_id: string }[] }>(
          `/admin/backorders${query}`
        )
        return backorders.map((backorder) => backorder.order_id)
      }

      expect(await list("")).toEqual([first.id, second.id])
      expect(await list("?order=-outstanding_quantity")).toEqual([second.id, first.id])
      expect(await list("?status=back_ordered&limit=1")).toEqual([first.id])
      expect(await list("?status=filled")).toEqual([])
      expect(await list(`?variant_id=${tee.variant.id}`)).toEqual([second.id])
      expect(await list(`?product_id=${mug.id}`)).toEqual([first.id])
      expect(await list(`?q=%23${second.display_id}`)).toEqual([second.id])
      expect(await list("?q=blue")).toEqual([first.id])
      await expect(world.admin.get("/admin/backorders/bo_none")).rejects.toMatchObject({ status: 404 })
    })

    it("names an order for a product only while it waits for that product", async () => {
      const mug = await aBackorderProduct(world)
      const tee = await aBackorderProduct(world)
      const placed = await buy(world.shopper, world.shop, [
        { variant_id: mug.variant.id, quantity: 1 },
        { variant_id: tee.variant.id, quantity: 1 },
      ])
      await eventually(async () => expect(await waiting(placed)).toBe(2))
      await stockBecomes(mug, 1)
      await eventually(async () => expect(await waiting(placed)).toBe(1))
      const count = async (query: string) =>
        (await world.admin.get<{ count: number }>(`/admin/backorders?${query}`)).count

      expect(await count(`status=back_ordered&variant_id=${tee.variant.id}`)).toBe(1)
      expect(await count(`status=back_ordered&variant_id=${mug.variant.id}`)).toBe(0)
      expect(await count(`variant_id=${mug.variant.id}`)).toBe(1)
    })
  })
})
