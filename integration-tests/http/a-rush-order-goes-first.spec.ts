import { Modules } from "@medusajs/framework/utils"
import type { BackordersResponse, SavedBackorderResponse } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf, prioritize } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { ship } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, stockBecomes, waiting } = tradeIn(world)
  const historyOf = async (placed: { id: string }) =>
    (await backorderOf(world, placed))?.lines[0].entries.map(({ what, quantity, why }) => [what, quantity, why])

  describe("a rush order", () => {
    it("takes the units of an older order at once, and the history of both says why", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const older = await order(mug, 3)
      const rush = await order(mug, 2)
      await eventually(async () => expect([await waiting(older), await waiting(rush)]).toEqual([1, 2]))

      const answer = await prioritize(world, rush, 10)

      expect(answer).toMatchObject({ order_id: rush.id, priority: 10, status: "filled", outstanding_quantity: 0 })
      expect(await waiting(older)).toBe(3)
      expect(await historyOf(rush)).toEqual([
        ["opened", 2, "not_in_stock"],
        ["priority_raised", 2, "changed_by_hand"],
        ["filled", 2, "moved_up_by_priority"],
      ])
      expect(await historyOf(older)).toEqual([
        ["opened", 1, "not_in_stock"],
        ["reopened", 2, "moved_down_by_priority"],
      ])
    })

    it("is told whose units it took, the oldest order first, but not of its own that it loses", async () => {
      const mug = await aBackorderProduct(world, { stock: 3 })
      const [first, second, rush] = [await order(mug, 2), await order(mug, 1), await order(mug, 3)]
      await eventually(async () => expect(await waiting(rush)).toBe(3))
      const { id } = (await backorderOf(world, rush)) ?? {}
      const displacedBy = async (priority: number, dry_run?: boolean) => {
        const path = `/admin/backorders/${id}`
        const saved = await world.admin.post<SavedBackorderResponse>(path, { priority, dry_run })
        return saved.displaced_orders
      }
      const loses = (quantity: number, { id, display_id }: Awaited<ReturnType<typeof order>>) => ({
        order_id: id,
        display_id,
        custom_display_id: null,
        quantity,
      })

      expect(await displacedBy(5, true)).toEqual([loses(2, first), loses(1, second)])
      expect(await backorderOf(world, rush)).toMatchObject({ priority: 0, outstanding_quantity: 3 })
      expect(await displacedBy(5)).toEqual([loses(2, first), loses(1, second)])
      expect(await displacedBy(-1, true)).toEqual([])
      expect(await displacedBy(6)).toEqual([])
      expect(await displacedBy(0)).toEqual([])
    })

    it("would not take what another order has lost already", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const [first, , rush] = [await order(mug, 1), await order(mug, 1), await order(mug, 1)]
      await eventually(async () => expect(await waiting(rush)).toBe(1))
      await world.container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          inventory_item_id: mug.variant.inventoryItemId,
          location_id: world.shop.location.id,
          stocked_quantity: 1,
        },
      ])

      const path = `/admin/backorders/${(await backorderOf(world, rush))?.id}`
      const asked = await world.admin.post<SavedBackorderResponse>(path, { priority: 5, dry_run: true })
      expect(asked.displaced_orders.map(({ order_id }) => order_id)).toEqual([first.id])
    })

    it("makes an order wait that never did", async () => {
      const mug = await aBackorderProduct(world, { stock: 2 })
      const older = await order(mug, 2)
      const rush = await order(mug, 1)
      await eventually(async () => expect(await waiting(rush)).toBe(1))

      await prioritize(world, rush, 1)

      expect(await historyOf(older)).toEqual([["opened", 1, "moved_down_by_priority"]])
    })

    it("is not blamed for stock that came in the same moment", async () => {
      const mug = await aBackorderProduct(world)
      const older = await order(mug, 1)
      const rush = await order(mug, 1)
      await eventually(async () => expect(await waiting(rush)).toBe(1))
      await world.container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          inventory_item_id: mug.variant.inventoryItemId,
          location_id: world.shop.location.id,
          stocked_quantity: 1,
        },
      ])

      await prioritize(world, rush, 1)

      expect((await historyOf(older))?.slice(1)).toEqual([
        ["filled", 1, "stock_arrived"],
        ["reopened", 1, "moved_down_by_priority"],
      ])
    })

    it("gives back its place when its priority is taken away, as long as it is not shipped", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const older = await order(mug, 1)
      const rush = await order(mug, 1)
      await eventually(async () => expect(await waiting(rush)).toBe(1))
      await prioritize(world, rush, 10)
      await expect(ship(world, older, [1])).rejects.toMatchObject({ status: 400 })

      await prioritize(world, rush, 0)

      expect([await waiting(older), await waiting(rush)]).toEqual([0, 1])
      await ship(world, older, [1])
    })

    it("says in its history that it was moved, also while there is nothing to move", async () => {
      const [mug, cup] = [await aBackorderProduct(world), await aBackorderProduct(world, { title: "Cup" })]
      await order(mug, 1)
      const rush = await buy(world.shopper, world.shop, [
        { variant_id: mug.variant.id, quantity: 3 },
        { variant_id: cup.variant.id, quantity: 1 },
      ])
      await eventually(async () => expect(await waiting(rush)).toBe(4))

      for (const priority of [5, 5, 2]) {
        await prioritize(world, rush, priority)
      }

      const histories = (await backorderOf(world, rush))?.lines.map(({ entries }) =>
        entries.slice(1).map(({ what, quantity, why }) => [what, quantity, why])
      )
      expect(histories).toEqual(
        [3, 1].map((units) => [
          ["priority_raised", units, "changed_by_hand"],
          ["priority_lowered", units, "changed_by_hand"],
        ])
      )
    })
  })

  describe("orders of several priorities", () => {
    it("are filled by priority, and within one by time: nobody overtakes an older order of the same", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      const placed: { id: string }[] = []
      for (let number = 0; number < 5; number++) {
        placed.push(await order(mug, 2))
      }
      await eventually(async () => expect(await waiting(placed[4])).toBe(2))
      await prioritize(world, placed[0], -3)
      await prioritize(world, placed[2], 5)
      await prioritize(world, placed[4], 5)
      const inTurn = [2, 4, 1, 3, 0].map((index) => placed[index].id)

      for (const stock of [3, 5, 8]) {
        await stockBecomes(mug, stock)
        const expected = inTurn.map((id, place) => [id, Math.min(2, Math.max(0, 2 * place + 2 - stock))])
        await eventually(async () => expect(await waitingOf(inTurn)).toEqual(expected))
        expect(await world.witness.trackedLines()).toEqual(await world.witness.waitingLines())
      }
    })

    const waitingOf = async (orderIds: string[]) => {
      const { backorders } = await world.admin.get<BackordersResponse>("/admin/backorders")
      const units = new Map(backorders.map((backorder) => [backorder.order_id, backorder.outstanding_quantity]))
      return orderIds.map((id) => [id, units.get(id)])
    }
  })

  describe("a priority that cannot be", () => {
    it("is refused, and changes nothing", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await order(mug, 1)
      await eventually(async () => expect(await waiting(placed)).toBe(1))
      const { id } = (await backorderOf(world, placed)) ?? {}
      const post = (body: object, to = id) => world.admin.post(`/admin/backorders/${to}`, body)

      await expect(post({ priority: 1 }, "bo_none")).rejects.toMatchObject({
        status: 404,
        message: "Backorder with id: bo_none was not found",
      })
      for (const body of [
        {},
        { priority: 1001 },
        { priority: 0.5 },
        { priority: "1" },
        { priority: 1, status: "filled" },
      ]) {
        await expect(post(body)).rejects.toMatchObject({ status: 400, type: "invalid_data" })
      }
      await world.admin.post(`/admin/orders/${placed.id}/cancel`)
      await eventually(async () => expect(await waiting(placed)).toBe(0))
      await expect(post({ priority: 1 })).rejects.toMatchObject({ status: 400, type: "not_allowed" })
      expect(await backorderOf(world, placed)).toMatchObject({ priority: 0 })
    })
  })
})
