import type { BackordersResponse, SearchGroup } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf, prioritize, sellOnBackorder } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { ship, type Placed } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { aKitOf } from "../support/kits"
import { createProduct, type Product } from "../support/products"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, aWaitingOrder, stockBecomes, comesToWait } = tradeIn(world)

  const buyAll = (...lines: [Product, number][]) =>
    buy(
      world.shopper,
      world.shop,
      lines.map(([{ variant }, quantity]) => ({ variant_id: variant.id, quantity }))
    )
  /** The line of a product on an order's backorder. */
  const lineOf = async (placed: Placed, product: Product) =>
    (await backorderOf(world, placed))?.lines.find((line) => line.variant_id === product.variant.id)
  const aheadOf = async (placed: Placed) => (await backorderOf(world, placed))?.lines[0].ahead_count
  const listed = (query: string) => world.admin.get<BackordersResponse>(`/admin/backorders?${query}`)
  const idsOf = ({ backorders }: BackordersResponse) => backorders.map((backorder) => backorder.order_id)

  describe("what of an order can ship now", () => {
    it("is what the guard of fulfilments lets through, and no unit more", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 3)
      await comesToWait(placed, 2)

      expect(await backorderOf(world, placed)).toMatchObject({
        ready_quantity: 1,
        unfulfilled_quantity: 3,
        lines: [{ ready_quantity: 1, outstanding_quantity: 2 }],
      })
      await expect(ship(world, placed, [2])).rejects.toMatchObject({ status: 400 })
      await ship(world, placed, [1])
      expect(await backorderOf(world, placed)).toMatchObject({ ready_quantity: 0, unfulfilled_quantity: 2 })
    })

    it("is nothing while what lies on the shelf belongs to an older order", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      await order(mug, 2)
      const younger = await aWaitingOrder(mug, 1)
      expect(await backorderOf(world, younger)).toMatchObject({ ready_quantity: 0, lines: [{ ready_quantity: 0 }] })
    })

    it("counts the order's other lines, which never waited", async () => {
      const mug = await aBackorderProduct(world)
      const card = await createProduct(world.admin, world.shop, { variants: [{ stock: 9 }] })
      const placed = await buyAll([mug, 2], [card, 3])
      await comesToWait(placed, 2)
      expect(await backorderOf(world, placed)).toMatchObject({
        ready_quantity: 3,
        unfulfilled_quantity: 5,
        lines: [{ ready_quantity: 0 }],
      })
    })

    it("does not count what nobody keeps in stock, such as a gift card", async () => {
      const mug = await aBackorderProduct(world)
      const gift = await createProduct(world.admin, world.shop, { variants: [{ stock: null }] })
      const placed = await buyAll([mug, 1], [gift, 1])
      await comesToWait(placed, 1)
      expect(await backorderOf(world, placed)).toMatchObject({ ready_quantity: 0, unfulfilled_quantity: 1 })
    })

    it("is all of it when its stock has come, and nothing once it is shipped or canceled", async () => {
      const mug = await aBackorderProduct(world)
      const [shipped, canceled] = [await aWaitingOrder(mug, 2), await aWaitingOrder(mug, 1)]
      await stockBecomes(mug, 3)
      await comesToWait(canceled, 0)
      expect(await backorderOf(world, shipped)).toMatchObject({ ready_quantity: 2, unfulfilled_quantity: 2 })

      await ship(world, shipped, [2])
      await world.admin.post(`/admin/orders/${canceled.id}/cancel`)

      for (const placed of [shipped, canceled]) {
        expect(await backorderOf(world, placed)).toMatchObject({ ready_quantity: 0, unfulfilled_quantity: 0 })
      }
    })
  })

  describe("the place of a line in the queue", () => {
    it("is behind the orders that wait longer, and not behind those that stock covers", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      await order(mug, 1)
      const [next, second, third] = [
        await aWaitingOrder(mug, 2),
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 1),
      ]
      expect([await aheadOf(next), await aheadOf(second), await aheadOf(third)]).toEqual([0, 1, 2])
    })

    it("is the first for an order of which a part is covered", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed = await order(mug, 3)
      await comesToWait(placed, 2)
      expect(await aheadOf(placed)).toBe(0)
    })

    it("counts an order once, however many of its lines are before it", async () => {
      const mug = await aBackorderProduct(world)
      const both = await aKitOf(world, mug)
      const before = await buyAll([mug, 1], [both, 1])
      await comesToWait(before, 2)
      const placed = await aWaitingOrder(mug, 1)
      expect(await aheadOf(placed)).toBe(1)
    })

    it("is none for a line that does not wait", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world, { stock: 1 })]
      await aWaitingOrder(mug, 1)
      const placed = await buyAll([mug, 1], [tee, 1])
      await comesToWait(placed, 1)
      await stockBecomes(mug, 2)
      await comesToWait(placed, 0)
      expect(await lineOf(placed, mug)).toMatchObject({ ahead_count: null, ahead_priority: null })
    })

    it("moves with the priorities, and says which of them has to be overtaken", async () => {
      const mug = await aBackorderProduct(world)
      const [older, younger] = [await aWaitingOrder(mug, 1), await aWaitingOrder(mug, 1)]
      await prioritize(world, older, 7)
      expect(await lineOf(younger, mug)).toMatchObject({ ahead_count: 1, ahead_priority: 7 })

      const moved = await prioritize(world, younger, 8)

      expect(moved.lines[0]).toMatchObject({ ahead_count: 0, ahead_priority: null })
      expect(await lineOf(older, mug)).toMatchObject({ ahead_count: 1, ahead_priority: 8 })
    })
  })

  describe("when a line's goods are expected", () => {
    it("is said as the merchant has it now, beside what the shopper was told", async () => {
      const mug = await aBackorderProduct(world, { settings: { promo: "Soon", expected_on: "2099-12-24" } })
      const placed = await aWaitingOrder(mug, 1)
      await sellOnBackorder(world, mug, { expected_on: "2100-01-10" })
      expect(await lineOf(placed, mug)).toMatchObject({ expected_on: "2099-12-24", current_expected_on: "2100-01-10" })
    })
  })

  describe("the product of a line", () => {
    it("is in the catalog until it is deleted", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 1)
      expect(await lineOf(placed, mug)).toMatchObject({ in_catalog: true })
      await stockBecomes(mug, 1)
      await comesToWait(placed, 0)
      await ship(world, placed, [1])
      await world.admin.delete(`/admin/products/${mug.id}`)
      expect((await backorderOf(world, placed))?.lines).toMatchObject([{ product_title: mug.title, in_catalog: false }])
    })
  })

  describe("the orders that are ready to ship", () => {
    it("are those that waited, wait no more and are not all shipped", async () => {
      const mug = await aBackorderProduct(world)
      const [first, second, third] = [
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 1),
      ]
      await order(await createProduct(world.admin, world.shop, { variants: [{ stock: 1 }] }), 1)
      await stockBecomes(mug, 2)
      await comesToWait(second, 0)
      expect(idsOf(await listed("ready_to_ship=true"))).toEqual([first.id, second.id])

      await ship(world, first, [1])

      expect(await listed("ready_to_ship=true")).toMatchObject({
        count: 1,
        backorders: [{ order_id: second.id, status: "filled", unfulfilled_quantity: 1 }],
      })
      expect(await listed("status=back_ordered")).toMatchObject({
        backorders: [{ order_id: third.id, unfulfilled_quantity: 1 }],
      })
    })

    it("come in pages, sorted and filtered as all others", async () => {
      const [mug, tee] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const [first, second] = [await aWaitingOrder(mug, 1), await aWaitingOrder(tee, 1)]
      await Promise.all([stockBecomes(mug, 1), stockBecomes(tee, 1)])
      await eventually(async () => expect((await listed("ready_to_ship=true")).count).toBe(2))

      expect(await listed("ready_to_ship=true&order=-ordered_at&limit=1")).toMatchObject({
        count: 2,
        backorders: [{ order_id: second.id }],
      })
      expect(idsOf(await listed("ready_to_ship=true&order=-ordered_at&limit=1&offset=1"))).toEqual([first.id])
      expect(idsOf(await listed(`ready_to_ship=true&product_id=${mug.id}`))).toEqual([first.id])
      expect(idsOf(await listed(`ready_to_ship=true&variant_id=${tee.variant.id}`))).toEqual([second.id])
      expect(idsOf(await listed(`ready_to_ship=true&order_id=${second.id}`))).toEqual([second.id])
      expect(idsOf(await listed(`ready_to_ship=true&q=${encodeURIComponent(mug.title)}`))).toEqual([first.id])
      expect(await listed("ready_to_ship=true&status=back_ordered")).toMatchObject({ count: 0, backorders: [] })
      expect(idsOf(await listed(`ready_to_ship=true&line_item_id=${second.items?.[0].id}`))).toEqual([second.id])
      await prioritize(world, second, 1)
      expect(idsOf(await listed("ready_to_ship=true&order=queue"))).toEqual([second.id, first.id])
      expect(idsOf(await listed("ready_to_ship=true&order=-queue"))).toEqual([first.id, second.id])
      expect(await listed("ready_to_ship=true&offset=2")).toMatchObject({ count: 2, backorders: [] })
    })

    it("are asked for with true and nothing else", async () => {
      await expect(listed("ready_to_ship=no")).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("ready_to_ship"),
      })
    })
  })

  describe("the search of the dashboard", () => {
    const find = async (query: string) => {
      const { results } = await world.admin.get<{ results: SearchGroup[] }>(`/admin/search?${query}`)
      return new Map(results.map((group) => [group.entity, group]))
    }

    it("finds orders that wait and what they wait for, beside what core finds", async () => {
      const [mug, tee] = [
        await aBackorderProduct(world, { title: "Sea Mug" }),
        await aBackorderProduct(world, { title: "Sea Tee", stock: 1 }),
      ]
      const waits = await aWaitingOrder(mug, 1)
      await order(tee, 1)

      const found = await find("q=sea&entity=product,backorder,backordered_product")

      expect([...found.keys()]).toEqual(["product", "backorder", "backordered_product"])
      expect(found.get("product")?.count).toBe(2)
      expect(found.get("backorder")).toMatchObject({
        count: 1,
        data: [{ order_id: waits.id, product_titles: ["Sea Mug"] }],
      })
      expect(found.get("backordered_product")).toMatchObject({
        count: 1,
        data: [{ id: mug.variant.id, product_title: "Sea Mug" }],
      })
    })

    it("finds an order by its number as it is shown, and only while it waits", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 1)
      const number = encodeURIComponent(`#${placed.display_id}`)
      expect((await find(`q=${number}&entity=backorder`)).get("backorder")?.count).toBe(1)
      await stockBecomes(mug, 1)
      await comesToWait(placed, 0)
      expect((await find(`q=${number}&entity=backorder`)).get("backorder")?.count).toBe(0)
    })

    it("is core's where ours is not asked for, refusals too", async () => {
      expect([...(await find("q=x")).keys()]).not.toContain("backorder")
      await expect(find("q=x&entity=backorder,nothing")).rejects.toMatchObject({ status: 404 })
    })
  })
})
