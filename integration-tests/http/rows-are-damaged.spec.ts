import type { HttpTypes } from "@medusajs/types"
import fc from "fast-check"
import { aBackorderProduct, backorderOf, prioritize } from "../support/backorders"
import { buy } from "../support/checkout"
import { inAShop, type World } from "../support/in-a-shop"
import { aKitOf } from "../support/kits"
import { withLaterCodes } from "../support/openapi"
import { reconcile, theWitnessAgrees } from "../support/reconcile"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

/** What a row can lose, and what it can be made to say. */
const LOSSES = [
  "delete from backorder where order_id = $1",
  "update backorder set deleted_at = now() where order_id = $1",
  "delete from backorder_line where backorder_id in (select id from backorder where order_id = $1)",
  "update backorder set status = 'filled' where order_id = $1",
]
const LIES = [
  "update backorder set outstanding_quantity = $2 where order_id = $1",
  `update backorder_line set outstanding_quantity = $2
    where backorder_id in (select id from backorder where order_id = $1)`,
  "update backorder_line set quantity = $2 where backorder_id in (select id from backorder where order_id = $1)",
  `update backorder_line set location_id = $2
    where backorder_id in (select id from backorder where order_id = $1)`,
  "update backorder set ordered_at = ordered_at - make_interval(days => $2) where order_id = $1",
  `update backorder_line set ordered_at = ordered_at - make_interval(days => $2)
    where backorder_id in (select id from backorder where order_id = $1)`,
]

inAShop((world: World) => {
  const { aWaitingOrder, comesToWait, stockBecomes } = tradeIn(world)

  describe("rows that somebody damaged", () => {
    it("are made again, with the sum and the status of their lines and the date of their order", async () => {
      const mug = await aBackorderProduct(world)
      const [lost, wrong, closed, older, dated] = [
        await aWaitingOrder(mug, 1),
        await aWaitingOrder(mug, 2),
        await aWaitingOrder(mug, 3),
        await aWaitingOrder(mug, 4),
        await aWaitingOrder(mug, 5),
      ]
      await world.witness.damage("delete from backorder where order_id = $1", [lost.id])
      await world.witness.damage(
        `update backorder_line set outstanding_quantity = 1 where backorder_id in
           (select id from backorder where order_id = $1)`,
        [wrong.id]
      )
      await world.witness.damage(
        "update backorder set status = 'filled', outstanding_quantity = 0 where order_id = $1",
        [closed.id]
      )
      await world.witness.damage("update backorder set ordered_at = '2020-01-01' where order_id = $1", [older.id])
      await world.witness.damage(
        `update backorder_line set ordered_at = '2020-01-01' where backorder_id in
           (select id from backorder where order_id = $1)`,
        [dated.id]
      )

      expect(await reconcile(world)).toMatchObject({ repaired: 5 })

      for (const [placed, quantity] of [
        [lost, 1],
        [wrong, 2],
        [closed, 3],
        [older, 4],
        [dated, 5],
      ] as const) {
        expect(await backorderOf(world, placed)).toMatchObject({
          status: "back_ordered",
          ordered_at: placed.created_at,
          outstanding_quantity: quantity,
          lines: [{ outstanding_quantity: quantity, quantity }],
        })
      }
      expect(await reconcile(world)).toMatchObject({ checked: 5, differences_count: 0 })
      await theWitnessAgrees(world)
    })
  })

  describe("rows with codes that a later version has written", () => {
    const LATER = { status: "on_hold", what: "put_aside", why: "recalled: by maker" }
    withLaterCodes(Object.values(LATER))

    it("are answered as they are, wherever they are read, and stop no pass", async () => {
      const mug = await aBackorderProduct(world)
      const placed = await aWaitingOrder(mug, 2)
      await stockBecomes(mug, 2)
      await comesToWait(placed, 0)
      await settled(world)
      const known = await backorderOf(world, placed)
      await world.witness.damage(`update backorder_entry set what = $1, why = $2 where what = 'filled'`, [
        LATER.what,
        LATER.why,
      ])
      await world.witness.damage("update backorder set status = $1", [LATER.status])

      expect(await backorderOf(world, placed)).toMatchObject({
        status: LATER.status,
        lines: [
          {
            entries: [
              { what: "opened", why: "not_in_stock" },
              { what: LATER.what, why: LATER.why },
            ],
          },
        ],
      })
      const { order } = await world.shopper.get<{ order: object }>(`/store/orders/${placed.id}`)
      expect(order).toMatchObject({ backorder: { status: LATER.status, outstanding_quantity: 0 } })
      const { orders } = await world.admin.get<{ orders: object[] }>("/admin/orders?fields=id,%2Bbackorder.*")
      expect(orders).toEqual([expect.objectContaining({ backorder: expect.objectContaining({ id: known?.id }) })])
      expect(await reconcile(world)).toMatchObject({ differences_count: 0 })

      const rush = await aWaitingOrder(mug, 1)
      expect(await prioritize(world, rush, 1)).toMatchObject({ status: "filled" })
      expect(await backorderOf(world, placed)).toMatchObject({ status: "back_ordered", outstanding_quantity: 1 })
    })
  })

  describe("whatever is damaged", () => {
    it("one pass makes the rows what the witness works out, and a second one finds nothing", async () => {
      const [mug, tee] = [await aBackorderProduct(world, { stock: 2 }), await aBackorderProduct(world)]
      const set = await aKitOf(world, mug, tee)
      const orders: HttpTypes.StoreOrder[] = []
      for (const [mugs, tees, sets] of [
        [2, 1, 0],
        [1, 0, 2],
        [0, 3, 1],
        [4, 1, 1],
      ]) {
        const items = [
          { variant_id: mug.variant.id, quantity: mugs },
          { variant_id: tee.variant.id, quantity: tees },
          { variant_id: set.variant.id, quantity: sets },
        ]
        orders.push(
          await buy(
            world.shopper,
            world.shop,
            items.filter((item) => item.quantity)
          )
        )
      }
      await reconcile(world)
      expect(await world.witness.trackedLines()).toHaveLength(8)
      const order = fc.nat(orders.length - 1).map((index) => orders[index].id)
      const damage = fc.oneof(
        fc.record({ statement: fc.constantFrom(...LOSSES), parameters: fc.tuple(order) }),
        fc.record({ statement: fc.constantFrom(...LIES), parameters: fc.tuple(order, fc.nat(5)) }),
        fc.record({
          statement: fc.constant("update inventory_level set stocked_quantity = $2 where inventory_item_id = $1"),
          parameters: fc.tuple(
            fc.constantFrom(mug.variant.inventoryItemId, tee.variant.inventoryItemId),
            fc.integer({ min: -2, max: 15 })
          ),
        })
      )

      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 8 }), async (damages) => {
          for (const { statement, parameters } of damages) {
            await world.witness.damage(statement, parameters)
          }
          const { differences_count } = await reconcile(world)
          expect(differences_count).toBeLessThanOrEqual(9)
          await theWitnessAgrees(world)
          expect(await world.witness.wrongSums()).toEqual([])
          expect(await reconcile(world)).toMatchObject({ differences_count: 0, repaired: 0 })
        }),
        { numRuns: 25 }
      )
    })
  })
})
