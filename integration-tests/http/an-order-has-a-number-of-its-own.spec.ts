import type { BackordersResponse, ReconcileResponse } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { aWaitingOrder, stockBecomes } = tradeIn(world)

  /** As an app does with `generateCustomDisplayId` of core's order module. */
  const give = (order: { id: string }, number: string) =>
    world.witness.damage('update "order" set custom_display_id = $2 where id = $1', [order.id, number])

  const found = async (q: string) => {
    const { backorders } = await world.admin.get<BackordersResponse>(`/admin/backorders?q=${encodeURIComponent(q)}`)
    return backorders.map(({ order_id }) => order_id)
  }

  describe("an order that the app has given a number of its own", () => {
    it("is shown with it, next to core's", async () => {
      const mug = await aBackorderProduct(world)
      const numbered = await aWaitingOrder(mug, 1)
      const plain = await aWaitingOrder(mug, 1)
      await give(numbered, "A-1001")

      const { backorders } = await world.admin.get<BackordersResponse>("/admin/backorders?order=ordered_at")

      expect(backorders.map(({ display_id, custom_display_id }) => [display_id, custom_display_id])).toEqual([
        [numbered.display_id, "A-1001"],
        [plain.display_id, null],
      ])
      expect(await backorderOf(world, numbered)).toMatchObject({ custom_display_id: "A-1001" })
      const picked = await world.admin.get("/admin/backorders?fields=id,custom_display_id&order=ordered_at&limit=1")
      expect(picked).toMatchObject({ backorders: [{ custom_display_id: "A-1001" }] })
    })

    it("is found by it, whole or in part", async () => {
      const mug = await aBackorderProduct(world)
      const [first, second, third] = [
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 1),
      ]
      await give(first, "A-1001")
      await give(second, "50%_off\\2")
      const all = [first.id, second.id, third.id]

      const searches: [q: string, ids: string[]][] = [
        ["A-1001", [first.id]],
        ["a-10", [first.id]],
        ["#A-1001", [first.id]],
        ["  A-1001 ", [first.id]],
        ["A-1002", []],
        ["50%", [second.id]],
        ["%", [second.id]],
        ["_", [second.id]],
        ["\\", [second.id]],
        ["off\\2", [second.id]],
        ["'; drop table backorder; --", []],
        [":q ? ??", []],
        [`#${third.display_id}`, [third.id]],
        [`#000${third.display_id}`, [third.id]],
        [`# ${third.display_id}`, [third.id]],
        ["shopper@example.com", all],
        ["A-1001".repeat(500), []],
      ]
      for (const [q, ids] of searches) {
        expect([q, await found(q)]).toEqual([q, ids])
      }
    })

    it("is named by it where a reconcile finds a difference", async () => {
      const mug = await aBackorderProduct(world)
      const order = await aWaitingOrder(mug, 1)
      await give(order, "A-1001")
      await world.witness.damage("update backorder_line set outstanding_quantity = outstanding_quantity + $1", [1])

      const { differences } = await world.admin.post<ReconcileResponse>("/admin/backorders/reconcile", {
        dry_run: true,
      })

      expect(differences).toMatchObject([{ display_id: order.display_id, custom_display_id: "A-1001" }])
      await stockBecomes(mug, 1)
    })
  })
})
