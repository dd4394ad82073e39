import type { HealthResponse } from "../../src/api/contracts"
import { clearExpiredClaimsWorkflow } from "../../src/workflows/clear-expired-claims"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { buy, complete, prepareCart } from "../support/checkout"
import { convertDraft, draftOrder } from "../support/draft-orders"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { stopManaging } from "../support/managed-stock"
import { editOrder } from "../support/order-edits"
import { orderElsewhere } from "../support/other-checkout"
import type { Product } from "../support/products"
import { settled } from "../support/settled"

inAShop((world: World) => {
  const unclaimed = async () =>
    (await world.admin.get<HealthResponse>("/admin/backorders/health")).unclaimed_orders.count
  const cartOf = (...products: Product[]) =>
    prepareCart(
      world.shopper,
      world.shop,
      products.map(({ variant }) => ({ variant_id: variant.id, quantity: 1 }))
    )
  const orderUnchecked = async (...products: Product[]) =>
    orderElsewhere(world, await cartOf(...products), { claims: false })

  const ages = (hours: number, dates: Record<string, string>) =>
    Promise.all(
      Object.entries(dates).map(([table, column]) =>
        world.witness.damage(`update ${table} set ${column} = ${column} - make_interval(hours => $1)`, [hours])
      )
    )
  const MAXIMA = { backorder_settings: "limited_since", backorder_variant_limit: "created_at" }

  /** What was limited for less than a minute may have been in a checkout that was under way. */
  const anHourPasses = () => ages(1, MAXIMA)
  const timePasses = (hours: number) =>
    ages(hours, { ...MAXIMA, '"order"': "created_at", product_variant_inventory_item: "created_at" })
  const aLimitedProduct = async (max_quantity: number | null = 2) => {
    const mug = await aBackorderProduct(world, { settings: { max_quantity } })
    await anHourPasses()
    return mug
  }

  describe("a checkout that does not call the plugin", () => {
    it("goes past the maximum, and its orders are counted with the time of the first and the last", async () => {
      const mug = await aLimitedProduct(1)
      const carts = [await cartOf(mug), await cartOf(mug)]

      const [first] = await orderElsewhere(world, carts[0], { claims: false })
      const [last] = await orderElsewhere(world, carts[1], { claims: false })

      const { unclaimed_orders, ...health } = await world.admin.get<HealthResponse>("/admin/backorders/health")
      expect(unclaimed_orders).toEqual({
        count: 2,
        first_placed_at: new Date(first.created_at).toISOString(),
        last_placed_at: new Date(last.created_at).toISOString(),
      })
      // All that this process knows.
      expect(health).toMatchObject({ enforced: true, hooks: { complete_cart: "registered" } })
    })

    it("is seen where only a variant has a maximum", async () => {
      const mug = await aLimitedProduct(null)
      await sellOnBackorder(world, mug, { variants: [{ id: mug.variant.id, max_quantity: 2 }] })
      await anHourPasses()
      // Saved again, the maximum is no younger.
      await sellOnBackorder(world, mug, { promo: "Soon", variants: [{ id: mug.variant.id, max_quantity: 3 }] })

      await orderUnchecked(mug)

      expect(await unclaimed()).toBe(1)
    })

    it("is seen whatever the merchant saves meanwhile", async () => {
      const mug = await aLimitedProduct()
      await sellOnBackorder(world, mug, { max_quantity: 5, promo: "Up to %number%" })

      await orderUnchecked(mug)

      expect(await unclaimed()).toBe(1)
    })

    it("is forgotten a week after its last order", async () => {
      await orderUnchecked(await aLimitedProduct())

      await timePasses(167)
      expect(await unclaimed()).toBe(1)

      await timePasses(2)
      expect(await unclaimed()).toBe(0)
    })
  })

  describe("a checkout that calls it", () => {
    it("is held by the maximum, and its orders are not counted, however many it makes of a cart", async () => {
      const [mug, tee] = [await aLimitedProduct(1), await aLimitedProduct(1)]
      const [both, one] = [await cartOf(mug, tee), await cartOf(mug)]

      expect(await orderElsewhere(world, both, { claims: true })).toHaveLength(2)

      await expect(orderElsewhere(world, one, { claims: true })).rejects.toMatchObject({
        message: expect.stringContaining("0 in stock and 0 available for backorder"),
      })
      expect(await unclaimed()).toBe(0)
    })

    it("is core's, also when its claims are long gone", async () => {
      const mug = await aLimitedProduct()
      await complete(world.shopper, await cartOf(mug))
      await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))

      await clearExpiredClaimsWorkflow(world.container).run()

      expect(await unclaimed()).toBe(0)
    })

    it("is remembered for as long as its orders are looked at", async () => {
      const mug = await aLimitedProduct()
      await complete(world.shopper, await cartOf(mug))
      const aged = (age: string) =>
        world.witness.damage(`update backorder_claimed_cart set claimed_at = now() - interval '${age}'`, [])

      await aged("7 days")
      await clearExpiredClaimsWorkflow(world.container).run()
      expect(await world.witness.count("backorder_claimed_cart")).toBe(1)

      await aged("9 days")
      await clearExpiredClaimsWorkflow(world.container).run()
      expect(await world.witness.count("backorder_claimed_cart")).toBe(0)
    })
  })

  describe("an order that nobody had to claim", () => {
    it("is one that a merchant has written", async () => {
      const mug = await aLimitedProduct()

      await convertDraft(world, await draftOrder(world, [{ variant_id: mug.variant.id, quantity: 1 }]))

      expect(await unclaimed()).toBe(0)
    })

    it("is one to which an edit has added the product", async () => {
      const [mug, pen] = [await aLimitedProduct(), await aBackorderProduct(world)]
      const placed = await buy(world.shopper, world.shop, [{ variant_id: pen.variant.id, quantity: 1 }])

      await editOrder(world, placed, { added: [{ variant_id: mug.variant.id, quantity: 1 }] })

      await settled(world)
      expect(await unclaimed()).toBe(0)
    })

    it("is one of a product without a maximum, or from before it had one", async () => {
      const mug = await aBackorderProduct(world)
      await orderUnchecked(mug)

      await sellOnBackorder(world, mug, { max_quantity: 2 })

      expect(await unclaimed()).toBe(0)
    })

    it("is one whose checkout was under way when the product got its maximum", async () => {
      await orderUnchecked(await aBackorderProduct(world, { settings: { max_quantity: 2 } }))

      expect(await unclaimed()).toBe(0)
    })

    it("is one of a variant whose stock nobody counts", async () => {
      const mug = await aLimitedProduct()
      await stopManaging(world, mug)

      await orderUnchecked(mug)

      expect(await unclaimed()).toBe(0)
    })
  })
})
