import type { StoreCartItemBackorder, StoreOrderItemBackorder } from "../../src/api/contracts"
import type { DelayedBackorder } from "../../src/workflows/steps/find-delayed-backorders"
import { aBackorderProduct, backorderOf, prioritize, sellOnBackorder, whatShopperReads } from "../support/backorders"
import { eventually } from "../support/eventually"
import { listenTo } from "../support/events"
import { inAShop, type World } from "../support/in-a-shop"
import { becomesLate, deliveriesIn, inDays } from "../support/incoming"
import { makeKit } from "../support/kits"
import { editOrder } from "../support/order-edits"
import type { Product } from "../support/products"
import { refusedWith } from "../support/refused-with"
import { settled } from "../support/settled"
import { tradeIn } from "../support/trade"

inAShop((world: World) => {
  const { order, aWaitingOrder, stockBecomes, waiting } = tradeIn(world)
  const deliveries = deliveriesIn(world)
  const onItsWay = (product: Product, quantity: number, days: number, reference?: string) =>
    deliveries.expect(product, quantity, { expected_on: inDays(days), reference })
  const lineOf = async (placed: { id: string }) => (await backorderOf(world, placed))?.lines[0]
  /** What a line is promised: so many units on which day. */
  const promised = async (placed: { id: string }) => {
    await settled(world)
    return (await lineOf(placed))?.parts.map(({ quantity, on }) => [quantity, on])
  }
  /** So many units in so many days; `null` = on no day that is known. */
  const on = (...parts: [units: number, days: number | null][]) =>
    parts.map(([units, days]) => [units, days === null ? null : inDays(days)])
  const historyOf = async (placed: { id: string }) =>
    (await lineOf(placed))?.entries.map(({ what, quantity, why, promised_on }) => [what, quantity, why, promised_on])

  describe("a delivery", () => {
    it("names the orders that it is promised to, as stock serves them, and what each gets of it", async () => {
      const mug = await aBackorderProduct(world)
      const soon = await onItsWay(mug, 4, 5)
      const later = await onItsWay(mug, 9, 8)
      const older = await order(mug, 3)
      const younger = await order(mug, 2)
      await settled(world)
      await prioritize(world, younger, 1)

      expect(await deliveries.promisedTo(soon)).toEqual({
        orders: [
          [younger.id, 2],
          [older.id, 2],
        ],
        count: 2,
      })
      expect(await deliveries.promisedTo(soon, "?limit=1&offset=1")).toEqual({ orders: [[older.id, 2]], count: 2 })
      expect(await deliveries.promisedTo(later)).toEqual({ orders: [[older.id, 1]], count: 1 })
      expect(await deliveries.promisedTo(later, "?offset=5")).toEqual({ orders: [], count: 1 })
      expect(await deliveries.customersOf(later)).toMatchObject([{ email: "shopper@example.com" }])
    })

    it("names nobody once it is late or canceled", async () => {
      const mug = await aBackorderProduct(world)
      const [late, canceled] = [await onItsWay(mug, 4, 5), await onItsWay(mug, 4, 6)]
      const placed = await order(mug, 8)
      expect((await deliveries.promisedTo(canceled)).orders).toEqual([[placed.id, 4]])

      await becomesLate(world, late)
      await deliveries.change(canceled, { status: "canceled" })

      expect(await deliveries.promisedTo(late)).toEqual({ orders: [], count: 0 })
      expect(await deliveries.promisedTo(canceled)).toEqual({ orders: [], count: 0 })
      await expect(deliveries.promisedTo({ id: "boinc_none" })).rejects.toMatchObject(
        refusedWith("incoming_not_found", 404)
      )
    })
  })

  describe("whoever waits", () => {
    it("is promised what comes first, the older order before the younger one", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      await onItsWay(mug, 4, 9)
      await onItsWay(mug, 3, 5)

      const older = await order(mug, 3)
      const younger = await order(mug, 4)

      expect(await promised(older)).toEqual(on([2, 5]))
      expect(await promised(younger)).toEqual(on([1, 5], [3, 9]))
      expect(await lineOf(younger)).toMatchObject({ promised_on: inDays(9) })
    })

    it("is promised nothing of what is not covered, and the product's own date if it has one", async () => {
      const mug = await aBackorderProduct(world)
      await onItsWay(mug, 1, 5)
      const lamp = await aBackorderProduct(world, { settings: { expected_on: inDays(30) } })

      const unknown = await order(mug, 3)
      const known = await order(lamp, 1)

      expect(await promised(unknown)).toEqual(on([1, 5], [2, null]))
      expect(await lineOf(unknown)).toMatchObject({ promised_on: null })
      expect(await promised(known)).toEqual(on([1, 30]))
      expect(await lineOf(known)).toMatchObject({ promised_on: inDays(30) })
    })

    it("is promised of a delivery that has come in part what is still to come of it", async () => {
      const mug = await aBackorderProduct(world)
      const delivery = await onItsWay(mug, 4, 5)
      const placed = await order(mug, 6)
      await deliveries.receive(delivery, 3)
      await eventually(async () => expect(await waiting(placed)).toBe(3))

      expect(await promised(placed)).toEqual(on([1, 5], [2, null]))
    })

    it("is promised a kit when its scarcest part is there", async () => {
      const [cup, plate] = [await aBackorderProduct(world), await aBackorderProduct(world, { stock: 1 })]
      const set = await aBackorderProduct(world, { variants: [{ stock: null }] })
      await makeKit(
        world,
        set,
        [cup, plate].map(({ variant }) => ({ inventory_item_id: variant.inventoryItemId, required_quantity: 1 }))
      )
      await onItsWay(cup, 2, 3)
      await onItsWay(plate, 5, 8)

      expect(await promised(await order(set, 3))).toEqual(on([1, 3], [1, 8], [1, null]))
    })

    it("is promised nothing of a delivery whose day has passed", async () => {
      const mug = await aBackorderProduct(world)
      const late = await onItsWay(mug, 5, 2)
      await onItsWay(mug, 5, 6)
      const placed = await order(mug, 2)
      expect(await promised(placed)).toEqual(on([2, 2]))

      await world.witness.damage("update backorder_incoming set expected_on = $2 where id = $1", [late.id, inDays(-1)])
      await world.admin.post("/admin/backorders/reconcile", {})

      expect(await promised(placed)).toEqual(on([2, 6]))
    })

    it("keeps its promise when the delivery comes on its day", async () => {
      const mug = await aBackorderProduct(world)
      const first = await onItsWay(mug, 2, 3)
      await onItsWay(mug, 2, 6)
      const [older, younger] = [await order(mug, 2), await order(mug, 2)]
      expect(await promised(younger)).toEqual(on([2, 6]))

      await deliveries.receive(first)
      await settled(world)

      expect([await waiting(older), await waiting(younger)]).toEqual([0, 2])
      expect(await promised(younger)).toEqual(on([2, 6]))
      expect((await historyOf(younger))?.map(([what]) => what)).toEqual(["opened"])
    })

    it("reads on the order what comes when, and the merchant with which delivery", async () => {
      const mug = await aBackorderProduct(world)
      await onItsWay(mug, 2, 3, "PO-1042")
      const placed = await order(mug, 3)
      await settled(world)

      const { order: answered } = await world.shopper.get<{
        order: { items: { backorder: StoreOrderItemBackorder }[] }
      }>(`/store/orders/${placed.id}`)
      expect(answered.items[0].backorder).toMatchObject({
        promised_on: null,
        parts: [
          { quantity: 2, on: inDays(3) },
          { quantity: 1, on: null },
        ],
      })
      expect((await lineOf(placed))?.parts).toEqual([
        { quantity: 2, on: inDays(3), references: ["PO-1042"], is_estimate: false },
        { quantity: 1, on: null, references: [], is_estimate: false },
      ])

      await sellOnBackorder(world, mug, { expected_on: inDays(9) })
      expect((await lineOf(placed))?.parts[1]).toEqual({
        quantity: 1,
        on: inDays(9),
        references: [],
        is_estimate: true,
      })
    })
  })

  describe("a promise", () => {
    it("that moves later is a delay, told once, and its history says why", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world)
      const delivery = await onItsWay(mug, 2, 3)
      const placed = await order(mug, 2)
      await settled(world)

      await deliveries.change(delivery, { expected_on: inDays(8) })
      await settled(world)
      await world.admin.post("/admin/backorders/reconcile", {})

      expect(await promised(placed)).toEqual(on([2, 8]))
      expect(told).toEqual([
        {
          id: (await backorderOf(world, placed))?.id,
          order_id: placed.id,
          product_id: mug.id,
          expected_on: inDays(8),
          previous_expected_on: inDays(3),
        },
      ])
      expect(await historyOf(placed)).toEqual([
        ["opened", 2, "not_in_stock", inDays(3)],
        ["delayed", 2, "incoming_changed", inDays(8)],
      ])
    })

    it("that moves earlier is shown and not told", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world)
      const delivery = await onItsWay(mug, 2, 8)
      const placed = await order(mug, 2)
      await settled(world)

      await deliveries.change(delivery, { expected_on: inDays(3) })

      expect(await promised(placed)).toEqual(on([2, 3]))
      expect(told).toEqual([])
      expect((await historyOf(placed))?.at(-1)).toEqual(["promised", 2, "incoming_changed", inDays(3)])
    })

    it("that is the product's own date is in the history of those for whom nothing is on its way", async () => {
      const mug = await aBackorderProduct(world, { settings: { expected_on: inDays(5) } })
      const covered = await order(mug, 1)
      await onItsWay(mug, 1, 3)
      const placed = await order(mug, 2)
      const before = [await promised(covered), await historyOf(covered)]
      const ownDate = (expected_on: string | null) => sellOnBackorder(world, mug, { expected_on })

      await ownDate(inDays(9))
      await ownDate(inDays(7))
      await ownDate("2020-01-01")
      await ownDate(null)

      expect((await historyOf(placed))?.slice(1)).toEqual([
        ["delayed", 2, "expected_date_changed", inDays(9)],
        ["promised", 2, "expected_date_changed", inDays(7)],
        ["delayed", 2, "expected_date_changed", null],
      ])
      expect([await promised(covered), await historyOf(covered)]).toEqual(before)
    })

    it("that goes with the settings of the product is in that history as well", async () => {
      const mug = await aBackorderProduct(world, { settings: { expected_on: inDays(5) } })
      const placed = await order(mug, 2)
      await settled(world)

      await world.admin.delete(`/admin/products/${mug.id}/backorder-settings`)

      expect((await historyOf(placed))?.slice(1)).toEqual([["delayed", 2, "expected_date_changed", null]])
    })

    it("that nothing keeps any more is told as well", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world)
      const delivery = await onItsWay(mug, 2, 3)
      const placed = await order(mug, 2)
      await settled(world)

      await deliveries.change(delivery, { status: "canceled" })
      await settled(world)

      expect(await promised(placed)).toEqual(on([2, null]))
      expect(told).toMatchObject([{ expected_on: null, previous_expected_on: inDays(3) }])
    })

    it("goes to the order that is moved to the front, and the other one is told of its delay", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world)
      await onItsWay(mug, 1, 3)
      await onItsWay(mug, 1, 9)
      const [older, rush] = [await order(mug, 1), await order(mug, 1)]
      await settled(world)

      await prioritize(world, rush, 10)

      expect([await promised(older), await promised(rush)]).toEqual([on([1, 9]), on([1, 3])])
      expect((await historyOf(older))?.at(-1)).toEqual(["delayed", 1, "moved_down_by_priority", inDays(9)])
      expect(told).toMatchObject([{ order_id: older.id }])
    })

    it("is made anew to whoever orders more, and that is no delay", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world)
      await onItsWay(mug, 1, 3)
      await onItsWay(mug, 5, 9)
      const placed = await aWaitingOrder(mug, 1)

      await editOrder(world, placed, { quantities: [2] })

      await eventually(async () => expect(await promised(placed)).toEqual(on([1, 3], [1, 9])))
      expect(told).toEqual([])
    })

    it("of a product's own date is not broken for an order that a delivery covers", async () => {
      const told = listenTo<DelayedBackorder>(world, "backorder.delayed")
      const mug = await aBackorderProduct(world, { settings: { expected_on: inDays(20) } })
      await onItsWay(mug, 1, 3)
      const [covered, other] = [await order(mug, 1), await order(mug, 1)]
      await settled(world)

      await sellOnBackorder(world, mug, { expected_on: inDays(25) })
      await settled(world)

      expect(told.map(({ order_id }) => order_id)).toEqual([other.id])
      expect([await promised(covered), await promised(other)]).toEqual([on([1, 3]), on([1, 25])])
    })
  })

  describe("whoever might order", () => {
    it("reads when the first unit comes that nobody has been promised", async () => {
      const settings = { promo: "Next ones %date%" }
      const mug = await aBackorderProduct(world)
      await onItsWay(mug, 2, 3)
      await onItsWay(mug, 2, 6)
      await sellOnBackorder(world, mug, settings)
      expect(await whatShopperReads(world, mug)).toMatchObject({ expected_on: inDays(3), availability_date: inDays(3) })

      await aWaitingOrder(mug, 2)

      const read = await whatShopperReads(world, mug, "?fields=id,%2Bbackorder.parts")
      expect(read).toMatchObject({ expected_on: inDays(6), parts: [{ quantity: 2, on: inDays(6) }] })
      expect(read?.variants).toMatchObject([{ expected_on: inDays(6), parts: [{ quantity: 2, on: inDays(6) }] }])
      expect(read?.promo).toMatch(/^Next ones \w+ \d+, \d+$/)
      expect(await whatShopperReads(world, mug)).not.toHaveProperty("parts")
    })

    it("reads no promo with a date while there is none", async () => {
      const mug = await aBackorderProduct(world)
      const delivery = await onItsWay(mug, 1, 3)
      await sellOnBackorder(world, mug, { promo: "Next ones %date%" })

      await deliveries.receive(delivery)
      await order(mug, 1)
      await settled(world)

      expect(await whatShopperReads(world, mug)).toMatchObject({ available: true, promo: null, expected_on: null })
      await sellOnBackorder(world, mug, { max_quantity: 9 })
    })

    it("cannot be promised a date by a promo of a product that has none", async () => {
      const mug = await aBackorderProduct(world)
      await expect(sellOnBackorder(world, mug, { promo: "Next ones %date%" })).rejects.toMatchObject({ status: 400 })
    })

    it("reads in the cart when the units come that would wait", async () => {
      const mug = await aBackorderProduct(world, { stock: 1 })
      await onItsWay(mug, 1, 3)
      await onItsWay(mug, 5, 6)
      const { region, salesChannel } = world.shop
      const { cart } = await world.shopper.post<{ cart: { items: { backorder: StoreCartItemBackorder }[] } }>(
        "/store/carts",
        {
          region_id: region.id,
          sales_channel_id: salesChannel.id,
          items: [{ variant_id: mug.variant.id, quantity: 4 }],
        }
      )
      expect(cart.items[0].backorder).toMatchObject({
        quantity: 3,
        expected_on: inDays(6),
        parts: [
          { quantity: 1, on: inDays(3) },
          { quantity: 2, on: inDays(6) },
        ],
      })
    })
  })

  describe("a product limited to what is on its way", () => {
    it("sells that and no more, whatever the maximum", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { limit_to_incoming: true, max_quantity: 50 } })
      await onItsWay(mug, 3, 4)
      await order(mug, 2)
      await settled(world)

      await expect(order(mug, 3)).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining("0 in stock and 2 available for backorder"),
      })
      await order(mug, 2)
      expect(await whatShopperReads(world, mug)).toMatchObject({ available: false, remaining_quantity: 0 })
    })

    it("sells nothing that is not there while nothing is on its way", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { limit_to_incoming: true } })
      await expect(order(mug, 2)).rejects.toMatchObject({ status: 400 })
      await order(mug, 1)

      const delivery = await onItsWay(mug, 1, 4)
      await order(mug, 1)
      await deliveries.receive(delivery)
      await settled(world)

      await expect(order(mug, 1)).rejects.toMatchObject({ status: 400 })
    })

    it("counts what is late: it is still on its way", async () => {
      const mug = await aBackorderProduct(world, { settings: { limit_to_incoming: true } })
      const late = await onItsWay(mug, 1, 1)
      await world.witness.damage("update backorder_incoming set expected_on = $2 where id = $1", [late.id, inDays(-1)])

      const placed = await order(mug, 1)

      expect(await promised(placed)).toEqual(on([1, null]))
      await expect(order(mug, 1)).rejects.toMatchObject({ status: 400 })
    })

    it("is limited within one cart, also where two variants are made of one item", async () => {
      const mug = await aBackorderProduct(world, { settings: { limit_to_incoming: true } })
      const pair = await aBackorderProduct(world, {
        variants: [{ stock: null }],
        settings: { limit_to_incoming: true },
      })
      await makeKit(world, pair, [{ inventory_item_id: mug.variant.inventoryItemId, required_quantity: 2 }])
      await onItsWay(mug, 5, 4)

      expect(await whatShopperReads(world, pair)).toMatchObject({ remaining_quantity: 2 })
      await order(pair, 2)
      await settled(world)
      expect(await whatShopperReads(world, mug)).toMatchObject({ remaining_quantity: 1 })
      await expect(order(pair, 1)).rejects.toMatchObject({ status: 400 })
      await stockBecomes(mug, 1)
      await order(pair, 1)
    })
  })
})
