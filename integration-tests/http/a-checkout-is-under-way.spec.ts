import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../../src/modules/backorder/name"
import { clearExpiredClaimsWorkflow } from "../../src/workflows/clear-expired-claims"
import { claimBackorders, releaseBackorders } from "../../src/workflows/hooks/limit-at-checkout"
import type { CartForLimit } from "../../src/workflows/hooks/wanted"
import { aBackorderProduct, sellOnBackorder } from "../support/backorders"
import { complete, prepareCart, type PreparedCart, type Wanted } from "../support/checkout"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"

inAShop((world: World) => {
  const prepare = (...items: Wanted[]) => prepareCart(world.shopper, world.shop, items)

  const prepareTwo = async ({ variant }: Product) => {
    const one = { variant_id: variant.id, quantity: 1 }
    return [await prepare(one), await prepare(one)]
  }

  /** An attempt at a cart keeps others away for 30 seconds. */
  const longAgo = (table: "order_cart" | "backorder_claim", cart: PreparedCart) =>
    world.witness.damage(
      `update ${table} set created_at = now() - interval '1 minute', updated_at = now() - interval '1 minute'
        where cart_id = $1`,
      [cart.id]
    )

  describe("a checkout that is under way", () => {
    /** What core's hook hands over while a cart is being completed. */
    const inCheckout = async (cart: { id: string }) => {
      const { data } = await world.container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "cart",
        fields: ["id", "completed_at", "sales_channel_id", "items.*"],
        filters: { id: cart.id },
      })
      return data[0] as CartForLimit
    }

    it("holds what it claimed against others, and gives it back when it fails", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 1 } })
      const [first, second] = [
        await prepare({ variant_id: mug.variant.id, quantity: 2 }),
        await prepare({ variant_id: mug.variant.id, quantity: 1 }),
      ]
      await claimBackorders({ cart: await inCheckout(first) }, world)
      await expect(complete(world.shopper, second)).rejects.toMatchObject({ status: 400, type: "not_allowed" })

      await releaseBackorders(first.id, world)

      expect(await complete(world.shopper, second)).toBeDefined()
    })

    it("counts for who began to claim before it was there", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 1 } })
      const carts = await Promise.all((await prepareTwo(mug)).map(inCheckout))

      const claims = await Promise.allSettled(carts.map((cart) => claimBackorders({ cart }, world)))

      expect(claims.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    })

    it("sells only what is in stock when the product was switched off after core had looked at it", async () => {
      const mug = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 5 } })
      const [small, large] = [
        await prepare({ variant_id: mug.variant.id, quantity: 1 }),
        await prepare({ variant_id: mug.variant.id, quantity: 2 }),
      ]
      const [snapshotOfSmall, snapshotOfLarge] = [await inCheckout(small), await inCheckout(large)]
      await sellOnBackorder(world, mug, { enabled: false })

      await expect(claimBackorders({ cart: snapshotOfLarge }, world)).rejects.toMatchObject({
        type: "not_allowed",
        message: `Cannot order 2 of "${mug.title} / ${mug.variant.title}": 1 in stock and 0 available for backorder.`,
      })
      await claimBackorders({ cart: snapshotOfSmall }, world)
    })

    it("goes first, and the next cart with the same item reserves after it", async () => {
      const mug = await aBackorderProduct(world, { stock: 5, settings: { max_quantity: 1 } })
      const [first, second] = await prepareTwo(mug)
      await claimBackorders({ cart: await inCheckout(first) }, world)

      const order = complete(world.shopper, second)
      expect(await Promise.race([order, sleep(1_500, "it waits")])).toBe("it waits")
      expect(await world.witness.reservedOf(mug.variant.inventoryItemId)).toBe(0)
      await releaseBackorders(first.id, world)

      expect(await order).toBeDefined()
    })

    it("does not hold others up for long when it has died", async () => {
      const mug = await aBackorderProduct(world, { stock: 5, settings: { max_quantity: 1 } })
      const [first, second] = await prepareTwo(mug)
      await claimBackorders({ cart: await inCheckout(first) }, world)

      const order = complete(world.shopper, second)

      expect(await Promise.race([order, sleep(30_000, "it waits")])).toMatchObject({ id: expect.any(String) })
    })

    it("counts once, however often the same cart is tried", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })
      const cart = await prepare({ variant_id: mug.variant.id, quantity: 2 })
      await claimBackorders({ cart: await inCheckout(cart) }, world)
      await longAgo("backorder_claim", cart)
      expect(await complete(world.shopper, cart)).toBeDefined()
    })

    describe("keeps away who completes the same cart at once, on a server that knows nothing of it", () => {
      const beingCompleted = ({ id }: PreparedCart) => ({
        type: "conflict",
        message: `Cart ${id} is being completed by another request. Complete it again in 30 seconds: it is then an order, or becomes one.`,
      })

      it("while it has claimed", async () => {
        const mug = await aBackorderProduct(world, { settings: { max_quantity: 9 } })
        const cart = await prepare({ variant_id: mug.variant.id, quantity: 2 })
        const seen = await inCheckout(cart)

        const attempts = await Promise.allSettled([1, 2].map(() => claimBackorders({ cart: seen }, world)))

        const [, second] = attempts.sort((one, other) => (one.status < other.status ? -1 : 1))
        expect(attempts[0].status).toBe("fulfilled")
        expect(second).toMatchObject({ status: "rejected", reason: beingCompleted(cart) })
        await expect(complete(world.shopper, cart)).rejects.toMatchObject({ status: 409, type: "conflict" })
        expect(await world.witness.reservedOf(mug.variant.inventoryItemId)).toBe(0)
        expect(await world.witness.count("backorder_claim")).toBe(1)
      })

      it.each([
        ["leaves room for more", 9],
        ["uses the room up", 0],
      ])("also when it becomes an order while it waits to claim, and %s", async (_how, maximum) => {
        const mug = await aBackorderProduct(world, { settings: { max_quantity: 9 } })
        const cart = await prepare({ variant_id: mug.variant.id, quantity: 2 })
        const seen = await inCheckout(cart)
        await sellOnBackorder(world, mug, { max_quantity: maximum })
        let attempt: Promise<unknown> = Promise.resolve()

        await world.witness.whileLocked(`backorder:product:${mug.id}`, async () => {
          attempt = claimBackorders({ cart: seen }, world).catch((error: unknown) => error)
          await eventually(async () => expect(await world.witness.countWaitingForLocks()).toBe(1))
          await world.witness.damage("insert into order_cart (id, order_id, cart_id) values ('one', 'order_1', $1)", [
            cart.id,
          ])
        })

        expect(await attempt).toMatchObject(beingCompleted(cart))
      })

      it("also when it has become an order after core had looked for one", async () => {
        const mug = await aBackorderProduct(world, { settings: { max_quantity: 9 } })
        const cart = await prepare({ variant_id: mug.variant.id, quantity: 2 })
        const seen = await inCheckout(cart)
        await complete(world.shopper, cart)
        await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))

        await expect(claimBackorders({ cart: seen }, world)).rejects.toMatchObject(beingCompleted(cart))

        expect(await world.witness.count("backorder_claim")).toBe(0)
      })
    })

    it("is forgotten when its order is there, also when stock covers all of it", async () => {
      const mug = await aBackorderProduct(world, { stock: 5, settings: { max_quantity: 1 } })

      await complete(world.shopper, await prepare({ variant_id: mug.variant.id, quantity: 2 }))

      await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))
    })

    it("holds nothing any more when its time is over", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 1 } })
      const [first, second] = await prepareTwo(mug)
      await claimBackorders({ cart: await inCheckout(first) }, world)
      const service = backorderService(world.container)
      await service.updateBackorderClaims({ selector: { cart_id: first.id }, data: { expires_at: new Date(0) } })

      expect(await complete(world.shopper, second)).toBeDefined()
      await clearExpiredClaimsWorkflow(world.container).run()
      await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))
    })
  })

  describe("a checkout that broke off, and is tried again", () => {
    it("takes nothing from the next shopper when its order is there already, and core gives it back", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 1 } })
      const [first, second] = await prepareTwo(mug)
      const order = await complete(world.shopper, first)
      await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))
      // What a server leaves that died after it had linked the order, and before it had reserved.
      await world.witness.damage("update cart set completed_at = null where id = $1", [first.id])
      await longAgo("order_cart", first)
      await world.witness.forgetReservations(mug.variant.inventoryItemId)

      expect(await complete(world.shopper, first)).toMatchObject({ id: order.id })

      expect(await complete(world.shopper, second)).toBeDefined()
    })

    it("is refused like any other when its cart is completed and no order, of which core would make one", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 1 } })
      const [first, second] = await prepareTwo(mug)
      // What a server leaves that died before it had linked the order.
      await world.witness.damage("update cart set completed_at = now() where id = $1", [first.id])
      await complete(world.shopper, second)

      await expect(complete(world.shopper, first)).rejects.toMatchObject({ status: 400, type: "not_allowed" })

      expect(await world.witness.reservedOf(mug.variant.inventoryItemId)).toBe(1)
    })
  })
})
