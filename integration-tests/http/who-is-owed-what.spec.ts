import type { Backorder, BackordersResponse } from "../../src/api/contracts"
import { aBackorderProduct, prioritize } from "../support/backorders"
import { inAShop, type World } from "../support/in-a-shop"
import { aKitOf } from "../support/kits"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { aWaitingOrder, comesToWait, order } = tradeIn(world)
  const ask = async (query: string) =>
    (await world.admin.get<BackordersResponse>(`/admin/backorders?${query}`)).backorders
  const orders = (backorders: Backorder[]) => backorders.map(({ order_id }) => order_id)

  describe("whoever looks at an inventory item", () => {
    it("finds the orders that wait for any variant made of it, and no others", async () => {
      const mug = await aBackorderProduct(world)
      const tee = await aBackorderProduct(world)
      const set = await aKitOf(world, mug)
      const ofMug = await aWaitingOrder(mug, 1)
      const ofSet = await aWaitingOrder(set, 1)
      await aWaitingOrder(tee, 1)
      const asked = `inventory_item_id=${mug.variant.inventoryItemId}&status=back_ordered`

      expect(orders(await ask(asked))).toEqual([ofMug.id, ofSet.id])
      expect(orders(await ask(`${asked}&variant_id=${set.variant.id}`))).toEqual([ofSet.id])
      expect(await ask(`${asked}&variant_id=${tee.variant.id}`)).toEqual([])
      expect(await ask("inventory_item_id=iitem_none")).toEqual([])
    })

    it("finds them in the order in which arriving stock goes to them", async () => {
      const mug = await aBackorderProduct(world)
      const first = await aWaitingOrder(mug, 1)
      const second = await aWaitingOrder(mug, 1)
      const rush = await aWaitingOrder(mug, 1)
      await prioritize(world, rush, 5)
      const asked = `inventory_item_id=${mug.variant.inventoryItemId}`

      expect(orders(await ask(`${asked}&order=queue`))).toEqual([rush.id, first.id, second.id])
      expect(orders(await ask(`${asked}&order=-queue`))).toEqual([second.id, first.id, rush.id])
    })
  })

  describe("whoever looks at a reservation", () => {
    it("finds the order of its line, and what of the line waits", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      await aWaitingOrder(await aBackorderProduct(world), 1)
      const placed = await order(mug, 3)
      await comesToWait(placed, 2)

      const found = await ask(`line_item_id=${placed.items?.[0].id}`)

      expect(found).toMatchObject([{ order_id: placed.id, lines: [{ quantity: 3, outstanding_quantity: 2 }] }])
    })
  })
})
