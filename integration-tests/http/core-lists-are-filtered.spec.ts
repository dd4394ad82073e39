import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { buy } from "../support/checkout"
import { exportedLines } from "../support/exports"
import { given } from "../support/given"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct } from "../support/products"
import { tradeIn } from "../support/trade"

interface Listed {
  id: string
  display_id: number
  email: string
  customer_id: string
  created_at: string
  backorder?: { status: string }
}

inAShop((world: World) => {
  const { order, aWaitingOrder, stockBecomes, comesToWait, waiting } = tradeIn(world)

  /** Two orders that wait, one that was filled, one that was canceled while it waited, and one that never waited. */
  async function allKindsOfOrders() {
    const [mug, tee, cap] = [
      await aBackorderProduct(world),
      await aBackorderProduct(world),
      await aBackorderProduct(world),
    ]
    const card = await aBackorderProduct(world, { stock: 5 })
    const placed = {
      waits: await aWaitingOrder(mug, 1),
      filled: await aWaitingOrder(tee, 1),
      never: await order(card, 1),
      canceled: await aWaitingOrder(cap, 1),
      waitsToo: await aWaitingOrder(mug, 2),
    }
    await stockBecomes(tee, 1)
    await comesToWait(placed.filled, 0)
    await world.admin.post(`/admin/orders/${placed.canceled.id}/cancel`)
    await comesToWait(placed.canceled, 0)
    return placed
  }

  async function orders(query: string) {
    const fields = "id,display_id,email,customer_id,created_at,backorder.status"
    const { count, orders: page } = await world.admin.get<{ count: number; orders: Listed[] }>(
      `/admin/orders?fields=${fields}&${query}`
    )
    return { count, page, ids: page.map(({ id }) => id) }
  }

  const STATUSES: [query: string, statuses: string[]][] = [
    ["backorder[status]=back_ordered", ["back_ordered"]],
    ["backorder.status=canceled", ["canceled"]],
    ["backorder[status]=filled&backorder[status]=canceled", ["filled", "canceled"]],
  ]

  describe("of orders that stand in all ways", () => {
    const placed = given(world, allKindsOfOrders)

    describe("core's list of orders, filtered by how their backorders stand", () => {
      it("has exactly the orders of the plain list that stand so, whatever else is asked for", async () => {
        const { waits, filled, waitsToo, never } = placed()
        const [{ customer_id, created_at }] = (await orders(`id=${filled.id}`)).page
        const beside = [
          "order=-display_id",
          "order=created_at",
          "order=-email",
          "q=shopper@example.com",
          `q=${waits.display_id}`,
          `id=${waits.id}`,
          `id[]=${waits.id}&id[]=${filled.id}&id[]=${never.id}`,
          `id[$ne]=${waitsToo.id}`,
          `customer_id=${customer_id}`,
          "customer_id=nobody",
          `region_id=${world.shop.region.id}`,
          `sales_channel_id[]=${world.shop.salesChannel.id}`,
          "status=pending",
          "status[]=canceled",
          `created_at[$gt]=${created_at}`,
          "total[$gte]=20",
          "with_deleted=true",
        ]
        const filtered = async (other: string, plain: Listed[], [filter, statuses]: (typeof STATUSES)[number]) => {
          const ids = plain.filter(({ backorder }) => statuses.includes(backorder?.status ?? "")).map(({ id }) => id)
          const { count, ids: found } = await orders(`${other}&${filter}`)
          expect({ other, filter, count, found }).toEqual({ other, filter, count: ids.length, found: ids })
        }

        for (const other of beside) {
          const { page } = await orders(other)
          await Promise.all(STATUSES.map((status) => filtered(other, page, status)))
        }
      })

      it("is counted, paged, and can be read many times at once", async () => {
        const { waits, waitsToo, filled } = placed()
        const filter = "order=display_id&backorder[status][]=back_ordered&backorder[status][]=filled"

        const pages = await Promise.all([0, 1, 2, 3].map((offset) => orders(`${filter}&limit=1&offset=${offset}`)))

        expect(pages.map(({ count, ids }) => [count, ids])).toEqual([
          [3, [waits.id]],
          [3, [filled.id]],
          [3, [waitsToo.id]],
          [3, []],
        ])
        const { backorder } = (
          await world.admin.get<{ order: { backorder: { id: string } } }>(
            `/admin/orders/${waits.id}?fields=backorder.id`
          )
        ).order
        expect((await orders(`backorder[id]=${backorder.id}`)).ids).toEqual([waits.id])
        expect((await orders(`backorder[id]=${backorder.id}&backorder[status]=filled`)).ids).toEqual([])
      })
    })

    describe("core's export of orders, filtered by how their backorders stand", () => {
      it("has those orders, and no others", async () => {
        const { waits, waitsToo, filled, canceled } = placed()
        const exported = async (query: string) => {
          const [header, ...rows] = await exportedLines(world, `/admin/orders/export?${query}`)
          return header ? rows.map((row) => row.split(",")[0]).sort() : []
        }

        expect(await exported("backorder[status]=back_ordered")).toEqual([waits.id, waitsToo.id].sort())
        expect(await exported(`backorder[status]=back_ordered&id=${filled.id}`)).toEqual([])
        expect(await exported("backorder.status=filled")).toEqual([filled.id])
        expect(await exported("")).toContain(canceled.id)
        expect(await waiting(waits)).toBe(1)
      })
    })
  })

  describe("core's export of products, filtered by their settings", () => {
    it("has those products, and no others", async () => {
      const on = await aBackorderProduct(world)
      const off = await aBackorderProduct(world)
      await sellOnBackorder(world, off, { enabled: false })
      await createProduct(world.admin, world.shop)

      const [, ...rows] = await exportedLines(world, "/admin/products/export?backorder_settings[enabled]=true")

      expect(rows.map((row) => row.includes(on.id))).toEqual([true])
      expect(await exportedLines(world, "/admin/products/export?backorder_settings.enabled=false")).toHaveLength(2)
      expect(await exportedLines(world, "/admin/products/export")).toHaveLength(4)
    })
  })

  describe("a filter that core would not look at", () => {
    it.each([
      ["GET", "/admin/orders?backorder_settings[enabled]=true", "only /admin/products can"],
      ["POST", "/admin/orders/export?backorder_settings[enabled]=true", "only /admin/products can"],
      ["GET", "/admin/products?backorder[status]=filled", "only /admin/orders can"],
      ["POST", "/admin/products/export?backorder[status]=filled", "only /admin/orders can"],
      ["POST", "/admin/products/export?backorder.status=filled", "only /admin/orders can"],
      ["GET", "/admin/orders?$and[0][backorder][status]=filled", "not inside $and or $or"],
      ["GET", "/admin/orders?$or[][backorder][status]=filled", "not inside $and or $or"],
      ["POST", "/admin/orders/export?$and[0][backorder][status]=filled", "not inside $and or $or"],
      ["GET", "/admin/products?$and[0][$or][0][backorder_settings][enabled]=true", "not inside $and or $or"],
      ["GET", "/admin/products?$and[0][backorder_settings.enabled]=true", "not inside $and or $or"],
      ["GET", "/admin/orders?backorder=filled", "must name what to filter by"],
      ["GET", "/admin/orders?backorder[]=filled", "must name what to filter by"],
      ["GET", "/admin/orders?backorder[status]=", "Field 'status' must be one of"],
      ["GET", "/admin/orders?backorder[status][$ne]=filled", "status"],
      ["GET", "/admin/orders?backorder[state]=filled", "Unrecognized"],
      ["POST", "/admin/orders/export?backorder[status]=late", "Field 'status' must be one of"],
      ["POST", "/admin/products/export?backorder_settings[enabled]=maybe", "enabled"],
      ["GET", "/admin/draft-orders?backorder[status]=filled", "backorder"],
      ["GET", "/store/products?backorder_settings[enabled]=true", "backorder_settings"],
    ])("is refused: %s %s", async (method, url, message) => {
      const teller = url.startsWith("/store") ? world.shopper : world.admin
      const answer = method === "GET" ? teller.get(url) : teller.post(url)

      await expect(answer).rejects.toMatchObject({ status: 400, message: expect.stringContaining(message) })
    })
  })

  it("leaves core's own lists as they are without a filter of ours", async () => {
    const mug = await aBackorderProduct(world)
    const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 1 }])

    expect((await orders("order=id")).ids).toEqual([placed.id])
  })
})
