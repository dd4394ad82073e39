import type {
  BackorderedProductsResponse,
  BackordersOverviewResponse,
  BackordersResponse,
  SaveProductSettingsBody,
} from "../../src/api/contracts"
import { daysUpTo, dayIn } from "../../src/modules/backorder/domain/dates"
import { aBackorderProduct, backorderedProducts, prioritize } from "../support/backorders"
import { buy } from "../support/checkout"
import { ship } from "../support/fulfillment"
import { given } from "../support/given"
import { inAShop, type World } from "../support/in-a-shop"
import { becomesLate, deliveriesIn, inDays } from "../support/incoming"
import { makeKit } from "../support/kits"
import { keepAt, type Product } from "../support/products"
import { reconcile } from "../support/reconcile"
import { createLocation } from "../support/shop"
import { tradeIn } from "../support/trade"

/** Always the day before, wherever it is read. */
const YESTERYEAR = "2020-01-01"
const SOME_DAY = "2099-03-31"

inAShop((world: World) => {
  const { order, aWaitingOrder, comesToWait, stockBecomes } = tradeIn(world)

  const figuresOf = async (product: Product) => {
    const [row] = await backorderedProducts(world, `?product_id=${product.id}`)
    const { stocked_quantity, free_quantity, required_quantity, to_buy_quantity } = row
    return { on_hand: stocked_quantity, free: free_quantity, waiting: required_quantity, to_buy: to_buy_quantity }
  }
  const skus = async (query: string) => (await backorderedProducts(world, query)).map(({ sku }) => sku)
  const overview = async () =>
    (await world.admin.get<BackordersOverviewResponse>("/admin/backordered-products/overview")).overview
  const purchaseList = async (query = "") =>
    (await world.admin.get<string>(`/admin/backordered-products/export${query}`))
      .replace("\uFEFF", "")
      .trim()
      .split("\n")
      .slice(1)
  /** A place of stock that serves another channel: no order of the web shop is reserved there. */
  const aCellarWith = async (stock: number, ...products: Product[]) => {
    const { sales_channel } = await world.admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", {
      name: "Outlet",
    })
    const cellar = await createLocation(world.admin, [sales_channel.id], "Cellar")
    for (const { variant } of products) {
      await keepAt(world.admin, cellar.id, variant, stock)
    }
  }
  const hasWaited = (placed: { id: string }, days: number) =>
    world.witness.damage(`update "order" set created_at = created_at - make_interval(days => $2) where id = $1`, [
      placed.id,
      days,
    ])

  describe("the figures of a product", () => {
    it("say that stock which older orders hold is not free", async () => {
      const mug = await aBackorderProduct(world, { stock: 4 })
      await order(mug, 4)
      await aWaitingOrder(mug, 4)

      expect(await figuresOf(mug)).toEqual({ on_hand: 4, free: 0, waiting: 4, to_buy: 4 })
    })

    it("leave out of what to buy in what is on its way, and say how much that is and when it begins to come", async () => {
      const deliveries = deliveriesIn(world)
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 5)
      const delivery = await deliveries.expect(mug, 3, { expected_on: inDays(9) })
      const coming = async () => {
        const [{ incoming_quantity, incoming_on }] = await backorderedProducts(world, `?product_id=${mug.id}`)
        return [incoming_quantity, incoming_on]
      }

      expect(await coming()).toEqual([3, inDays(9)])
      expect(await figuresOf(mug)).toEqual({ on_hand: 0, free: 0, waiting: 5, to_buy: 2 })
      expect((await overview()).units_to_buy).toBe(2)
      expect((await purchaseList()).map((row) => row.split(",")[4])).toEqual(["2"])

      await deliveries.receive(delivery, 1)
      await comesToWait(placed, 4)
      await deliveries.expect(mug, 1, { expected_on: inDays(20) })
      expect(await coming()).toEqual([3, inDays(9)])
      await becomesLate(world, delivery)
      expect(await coming()).toEqual([3, inDays(-1)])
      expect(await figuresOf(mug)).toEqual({ on_hand: 1, free: 0, waiting: 4, to_buy: 1 })
      await deliveries.change(delivery, { status: "canceled" })
      expect(await coming()).toEqual([1, inDays(20)])
      expect(await figuresOf(mug)).toEqual({ on_hand: 1, free: 0, waiting: 4, to_buy: 3 })
    })

    it("of a kit leave out the missing parts that are on their way", async () => {
      const [cup, saucer] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const plate = await aBackorderProduct(world, { stock: 9 })
      const set = await aBackorderProduct(world)
      await makeKit(world, set, [
        { inventory_item_id: cup.variant.inventoryItemId, required_quantity: 2 },
        { inventory_item_id: saucer.variant.inventoryItemId, required_quantity: 1 },
        { inventory_item_id: plate.variant.inventoryItemId, required_quantity: 1 },
      ])
      await aWaitingOrder(set, 3)
      await deliveriesIn(world).expect(saucer, 3, { expected_on: inDays(9) })
      const cups = await deliveriesIn(world).expect(cup, 4, { expected_on: inDays(5) })
      await deliveriesIn(world).expect(plate, 1, { expected_on: inDays(30) })

      const [row] = await backorderedProducts(world, `?product_id=${set.id}`)
      expect(row).toMatchObject({ incoming_quantity: 2, incoming_on: inDays(9), to_buy_quantity: 1 })
      expect(row.missing_parts.map(({ quantity }) => quantity)).toEqual([2])

      await becomesLate(world, cups)
      const [{ incoming_on }] = await backorderedProducts(world, `?product_id=${set.id}`)
      expect(incoming_on).toBe(inDays(-1))
    })

    it("leave out of what to buy in what lies free at another location", async () => {
      const mug = await aBackorderProduct(world)
      await aWaitingOrder(mug, 3)
      await aCellarWith(2, mug)

      expect(await figuresOf(mug)).toEqual({ on_hand: 2, free: 2, waiting: 3, to_buy: 1 })
    })

    it("count a kit by its scarcest part", async () => {
      const base = await aBackorderProduct(world, { stock: 10 })
      const bulb = await aBackorderProduct(world, { stock: 3 })
      const lamp = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(world, lamp, [
        { inventory_item_id: base.variant.inventoryItemId, required_quantity: 1 },
        { inventory_item_id: bulb.variant.inventoryItemId, required_quantity: 2 },
      ])
      const placed = await order(lamp, 4)
      await comesToWait(placed, 3)
      expect(await figuresOf(lamp)).toEqual({ on_hand: 1, free: 0, waiting: 3, to_buy: 3 })

      await aCellarWith(2, bulb)

      expect(await figuresOf(lamp)).toEqual({ on_hand: 2, free: 1, waiting: 3, to_buy: 2 })
    })

    it("say which parts of a kit must be bought in, and how many for all that take of them", async () => {
      const base = await aBackorderProduct(world, { stock: 10 })
      const bulb = await aBackorderProduct(world, { variants: [{ sku: "BULB", stock: 3 }] })
      const lamp = await aBackorderProduct(world, { variants: [{ sku: "LAMP", stock: null }] })
      await makeKit(world, lamp, [
        { inventory_item_id: base.variant.inventoryItemId, required_quantity: 1 },
        { inventory_item_id: bulb.variant.inventoryItemId, required_quantity: 2 },
      ])
      await comesToWait(await order(bulb, 4), 1)
      await aWaitingOrder(lamp, 1)

      const missing = { inventory_item_id: bulb.variant.inventoryItemId, sku: "BULB", quantity: 3 }
      const partsOf = async (product: Product) =>
        (await backorderedProducts(world, `?product_id=${product.id}`))[0].missing_parts
      expect(await partsOf(lamp)).toEqual([missing])
      expect(await partsOf(bulb)).toEqual([])
      expect((await purchaseList()).find((line) => line.startsWith("LAMP"))).toMatch(/,3 x BULB$/)

      await aCellarWith(3, bulb)
      expect(await partsOf(lamp)).toEqual([])
    })

    it("count a part of an item in units", async () => {
      const bottle = await aBackorderProduct(world)
      const glass = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(world, glass, [{ inventory_item_id: bottle.variant.inventoryItemId, required_quantity: 0.25 }])
      await aWaitingOrder(glass, 3)
      await aCellarWith(0.3, bottle)

      expect(await figuresOf(glass)).toEqual({ on_hand: 1, free: 1, waiting: 3, to_buy: 2 })
    })

    it("never tell one of two that share an item to buy too little", async () => {
      const bottle = await aBackorderProduct(world, { stock: 3 })
      const pack = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(world, pack, [{ inventory_item_id: bottle.variant.inventoryItemId, required_quantity: 6 }])
      await aWaitingOrder(pack, 1)
      await aWaitingOrder(bottle, 2)

      expect(await figuresOf(pack)).toEqual({ on_hand: 0, free: 0, waiting: 1, to_buy: 1 })
      expect(await figuresOf(bottle)).toEqual({ on_hand: 3, free: 0, waiting: 2, to_buy: 2 })
    })
  })

  describe("three products on backorder", () => {
    const shop = given(world, async () => {
      const product = (sku: string, settings: SaveProductSettingsBody = {}) =>
        aBackorderProduct(world, { title: `The ${sku}`, variants: [{ sku, title: `${sku} one`, stock: 0 }], settings })
      const cup = await product("CUP", { max_quantity: 3, expected_on: YESTERYEAR })
      const bed = await product("BED", { max_quantity: 9, expected_on: SOME_DAY })
      const axe = await product("AXE")
      const oldest = await aWaitingOrder(cup, 3)
      const both = await buy(world.shopper, world.shop, [
        { variant_id: bed.variant.id, quantity: 2 },
        { variant_id: axe.variant.id, quantity: 5 },
      ])
      await comesToWait(both, 7)
      const last = await aWaitingOrder(axe, 1)
      await hasWaited(oldest, 40)
      await hasWaited(both, 10)
      await reconcile(world)
      return { cup, bed, axe, oldest, both, last }
    })

    it.each([
      ["product_title", ["AXE", "BED", "CUP"]],
      ["variant_title", ["AXE", "BED", "CUP"]],
      ["sku", ["AXE", "BED", "CUP"]],
      ["required_quantity", ["BED", "CUP", "AXE"]],
      ["oldest_ordered_at", ["CUP", "AXE", "BED"]],
      ["expected_on", ["CUP", "BED", "AXE"]],
    ])("are sorted by %s", async (column, expected) => {
      const oldestTogether = column === "oldest_ordered_at"
      const sorted = await skus(`?order=${column}`)
      expect(oldestTogether ? [sorted[0], ...sorted.slice(1).sort()] : sorted).toEqual(expected)
    })

    it.each(["stocked_quantity", "free_quantity", "to_buy_quantity", "orders_count"] as const)(
      "are sorted by %s, both ways",
      async (column) => {
        await stockBecomes(shop().cup, 2)
        await aCellarWith(4, shop().axe)
        const column_of = (rows: Awaited<ReturnType<typeof backorderedProducts>>) => rows.map((row) => row[column])
        const up = column_of(await backorderedProducts(world, `?order=${column}`))
        const down = column_of(await backorderedProducts(world, `?order=-${column}`))

        expect(new Set(up).size).toBeGreaterThan(1)
        expect(up).toEqual([...up].sort((one, other) => one - other))
        expect(down).toEqual([...up].reverse())
      }
    )

    it("are found by how long the oldest order has waited", async () => {
      expect(await skus("?waiting_days=30")).toEqual(["CUP"])
      expect((await skus("?waiting_days=9")).sort()).toEqual(["AXE", "BED", "CUP"])
      expect(await skus("?waiting_days=41")).toEqual([])
      await expect(skus("?waiting_days=long")).rejects.toMatchObject({ status: 400 })
    })

    it("are found by their expected date", async () => {
      expect(await skus("?overdue=true")).toEqual(["CUP"])
      expect((await skus("?overdue=false")).sort()).toEqual(["AXE", "BED"])
      expect(await skus("?no_date=true")).toEqual(["AXE"])
      expect(await skus("?no_date=false&order=sku")).toEqual(["BED", "CUP"])
      await expect(skus("?overdue=perhaps")).rejects.toMatchObject({ status: 400 })
    })

    it("are found by whether their maximum is reached, as it is now", async () => {
      expect(await skus("?at_limit=true")).toEqual(["CUP"])
      expect(await skus("?at_limit=false&order=sku")).toEqual(["AXE", "BED"])
      expect(await skus(`?at_limit=true&product_id=${shop().bed.id}`)).toEqual([])

      await world.admin.post(`/admin/products/${shop().bed.id}/backorder-settings`, { max_quantity: 2 })

      expect(await skus("?at_limit=true&order=sku")).toEqual(["BED", "CUP"])
    })

    it("are found by the number of an order, and keep the figures of all their orders", async () => {
      expect((await skus(`?q=%23${shop().both.display_id}`)).sort()).toEqual(["AXE", "BED"])
      const [axe] = await backorderedProducts(world, `?q=${shop().last.display_id}`)
      expect(axe).toMatchObject({ sku: "AXE", required_quantity: 6, orders_count: 2 })
    })

    it("are asked for by their variants", async () => {
      const { cup, bed } = shop()
      expect(await skus(`?variant_id[]=${cup.variant.id},${bed.variant.id}&order=sku`)).toEqual(["BED", "CUP"])
    })

    it("are called as the catalog calls them today, and a deleted one as it was ordered", async () => {
      await world.admin.post(`/admin/products/${shop().cup.id}`, { title: "A beaker" })
      // Core refuses to delete what is reserved, but a program that calls the module does it.
      await world.witness.damage("update product_variant set deleted_at = now() where product_id = $1", [shop().axe.id])
      await world.witness.damage("update product set deleted_at = now() where id = $1", [shop().axe.id])

      const titles = (await backorderedProducts(world, "?order=product_title")).map(
        ({ product_title }) => product_title
      )

      expect(titles).toEqual(["A beaker", "The AXE", "The BED"])
    })

    it("are counted also on a page behind the last one", async () => {
      const page = await world.admin.get<BackorderedProductsResponse>("/admin/backordered-products?offset=3")
      expect(page).toMatchObject({ backordered_products: [], count: 3 })
    })

    it("are summed up above the list", async () => {
      await stockBecomes(shop().cup, 3)
      await comesToWait(shop().oldest, 0)

      const { days, top, ...figures } = await overview()

      expect(figures).toEqual({
        units_to_buy: 8,
        orders_waiting: 2,
        oldest_ordered_at: expect.stringMatching(/^\d{4}-/),
        orders_ready: 1,
      })
      expect(top.map(({ sku, units }) => [sku, units])).toEqual([
        ["AXE", 6],
        ["BED", 2],
      ])
      expect(days.map(({ date }) => date)).toEqual(daysUpTo(dayIn("UTC", new Date()), 90))
      expect(days.at(-1)).toMatchObject({ opened: 11, filled: 3 })
    })

    it("count nothing of what a priority moved from one order to another, and back", async () => {
      const mug = await aBackorderProduct(world)
      const [older, rush] = [await aWaitingOrder(mug, 2), await aWaitingOrder(mug, 2)]
      await stockBecomes(mug, 2)
      await comesToWait(older, 0)
      const before = (await overview()).days.at(-1)

      await prioritize(world, rush, 5)
      await comesToWait(rush, 0)
      await prioritize(world, rush, 0)
      await comesToWait(rush, 2)

      expect((await overview()).days.at(-1)).toEqual(before)
    })

    it("are an order less to ship once it has left", async () => {
      await stockBecomes(shop().cup, 3)
      await comesToWait(shop().oldest, 0)
      expect((await overview()).orders_ready).toBe(1)

      await ship(world, shop().oldest, [3])

      expect((await overview()).orders_ready).toBe(0)
    })

    it("become a purchase list, the one that has waited longest first", async () => {
      const [cup, ...others] = await purchaseList()
      const day = daysUpTo(dayIn("UTC", new Date()), 41)[0]

      expect(cup).toBe(`CUP,The CUP,CUP one,Warehouse,3,1,${day},`)
      expect(others.sort()).toEqual([
        expect.stringMatching(/^AXE,The AXE,AXE one,Warehouse,6,2,/),
        expect.stringMatching(/^BED,The BED,BED one,Warehouse,2,1,/),
      ])
    })

    it("become one of those alone that a filter finds, or that are named", async () => {
      const { cup, axe } = shop()
      const first = async (query: string) => (await purchaseList(query)).map((line) => line.split(",")[0])

      expect(await first("?waiting_days=30")).toEqual(["CUP"])
      expect(await first(`?q=%23${shop().both.display_id}`)).toEqual(expect.arrayContaining(["AXE", "BED"]))
      expect(await first(`?variant_id[]=${cup.variant.id},${axe.variant.id}`)).toEqual(["CUP", "AXE"])
      expect(await first("?location_id=sloc_none")).toEqual([])
      await expect(purchaseList("?limit=1")).rejects.toMatchObject({ status: 400 })
    })

    it("are not on it where all that waits lies free at another location", async () => {
      await aCellarWith(3, shop().cup)
      expect((await purchaseList()).filter((line) => line.startsWith("CUP"))).toEqual([])
    })
  })

  describe("a purchase list", () => {
    it("has no cell that a spreadsheet would run", async () => {
      const mug = await aBackorderProduct(world, { title: "=1+1", variants: [{ sku: "@SUM", title: "-M", stock: 0 }] })
      await aWaitingOrder(mug, 1)

      expect((await purchaseList())[0]).toMatch(/^'@SUM,'=1\+1,'-M,Warehouse,1,1,/)
    })
  })

  describe("the orders behind a product", () => {
    it("are read in the order in which they will be filled, with who has ordered", async () => {
      const mug = await aBackorderProduct(world)
      const first = await aWaitingOrder(mug, 1)
      const second = await aWaitingOrder(mug, 1)
      const third = await aWaitingOrder(mug, 1)
      await prioritize(world, third, 100)
      await prioritize(world, first, -100)
      const queue = async (parameters: string) => {
        const url = `/admin/backorders?variant_id=${mug.variant.id}&status=back_ordered&${parameters}`
        return (await world.admin.get<BackordersResponse>(url)).backorders
      }

      expect((await queue("order=queue")).map(({ order_id }) => order_id)).toEqual([third.id, second.id, first.id])
      expect((await queue("order=queue&limit=1&offset=1")).map(({ order_id }) => order_id)).toEqual([second.id])
      expect((await queue("order=-queue"))[0].order_id).toBe(first.id)
      expect((await queue("order=queue"))[0].customer).toMatchObject({ email: "shopper@example.com" })
    })
  })
})
