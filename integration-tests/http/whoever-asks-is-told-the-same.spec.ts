import type { StoreCartItemBackorder } from "../../src/api/contracts"
import reconcileJob from "../../src/jobs/reconcile-backorders"
import * as coverageChanged from "../../src/subscribers/coverage-changed"
import { clearExpiredClaimsWorkflow } from "../../src/workflows/clear-expired-claims"
import { aBackorderProduct, backorderOf, sellOnBackorder, whatShopperReads } from "../support/backorders"
import { complete, prepareCart, type Wanted } from "../support/checkout"
import { importCsv } from "../support/csv"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { Post } from "../support/post"
import { createProduct, setStock, type Product } from "../support/products"
import { settled } from "../support/settled"

inAShop(
  (world: World) => {
    let post: Post

    beforeAll(() => {
      post = Post.before(world, coverageChanged)
    })

    const prepare = (...items: Wanted[]) => prepareCart(world.shopper, world.shop, items)

    /** What the cart says of each variant. */
    const toldInCart = async ({ id }: { id: string }) => {
      const { cart } = await world.shopper.get<{
        cart: { items: { variant_id: string; backorder: StoreCartItemBackorder }[] }
      }>(`/store/carts/${id}`)
      return Object.fromEntries(cart.items.map(({ variant_id, backorder }) => [variant_id, backorder?.promo]))
    }

    /** What its shopper was told when ordering, as the order has it. */
    const toldOnOrder = async (order: { id: string }) => {
      await eventually(async () => expect(await backorderOf(world, order)).toBeDefined())
      const backorder = await backorderOf(world, order)
      return Object.fromEntries((backorder?.lines ?? []).map(({ variant_id, promo }) => [variant_id, promo]))
    }

    /** An order that no event tells of. */
    const orderUnheard = async (...items: Wanted[]) => {
      const cart = await prepare(...items)
      await settled(world)
      const orders: { id: string }[] = []
      await post.during("gets lost", "*", async () => orders.push(await complete(world.shopper, cart)))
      return orders[0]
    }

    /** A product of which small is out of stock and has a maximum of its own, below that of the product. */
    const aTee = async (promo = "%remaining% of %number% left") => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ title: "S" }, { title: "L" }] })
      const [small] = tee.variants
      await sellOnBackorder(world, tee, { promo, max_quantity: 5, variants: [{ id: small.id, max_quantity: 3 }] })
      return tee
    }

    const both = ({ variants: [small, large] }: Product, units: [number, number]) => [
      { variant_id: small.id, quantity: units[0] },
      { variant_id: large.id, quantity: units[1] },
    ]

    describe("a variant with a maximum below the product's", () => {
      it("is told of with its own on the page, in the cart, when it is refused, and on the order", async () => {
        const tee = await aTee()
        const [small, large] = tee.variants
        const told = { [small.id]: "3 of 3 left", [large.id]: "5 of 5 left" }

        const page = await whatShopperReads(world, tee)
        expect(Object.fromEntries((page?.variants ?? []).map(({ id, promo }) => [id, promo]))).toEqual(told)
        expect(page).toMatchObject({ promo: "5 of 5 left", max_quantity: 5, remaining_quantity: 5 })
        await expect(prepare({ variant_id: small.id, quantity: 4 })).rejects.toMatchObject({
          status: 400,
          message: expect.stringContaining("0 in stock and 3 available for backorder."),
        })
        const cart = await prepare(...both(tee, [2, 3]))
        expect(await toldInCart(cart)).toEqual(told)
        expect(await toldOnOrder(await complete(world.shopper, cart))).toEqual(told)
      })

      it("is all that the product has when there is no other", async () => {
        const mug = await aBackorderProduct(world)
        const variants = [{ id: mug.variant.id, max_quantity: 3 }]
        await sellOnBackorder(world, mug, { promo: "%remaining% of %number% left", max_quantity: 5, variants })

        expect(await whatShopperReads(world, mug)).toMatchObject({
          promo: "3 of 3 left",
          max_quantity: 3,
          remaining_quantity: 3,
          variants: [{ promo: "3 of 3 left", remaining_quantity: 3 }],
        })
      })

      it("has what is left of its own, and what is left of the product where that is less", async () => {
        const tee = await aTee()
        const [small, large] = tee.variants
        const left = async () => {
          const page = await whatShopperReads(world, tee)
          return Object.fromEntries((page?.variants ?? []).map((told) => [told.id, told.remaining_quantity]))
        }

        expect(await left()).toEqual({ [small.id]: 3, [large.id]: 5 })
        await complete(world.shopper, await prepare(...both(tee, [1, 1])))
        expect(await left()).toEqual({ [small.id]: 2, [large.id]: 3 })
        await complete(world.shopper, await prepare({ variant_id: large.id, quantity: 2 }))
        expect(await left()).toEqual({ [small.id]: 1, [large.id]: 1 })
      })
    })

    describe("what the shopper was told when ordering", () => {
      it("is what was left before the order, whatever came after it", async () => {
        const tee = await aTee("%remaining% left")
        const [small, large] = tee.variants
        const [first, second] = [await prepare(...both(tee, [1, 1])), await prepare(...both(tee, [1, 2]))]
        const orders = [await complete(world.shopper, first), await complete(world.shopper, second)]

        expect(await toldOnOrder(orders[0])).toEqual({ [small.id]: "3 left", [large.id]: "5 left" })
        expect(await toldOnOrder(orders[1])).toEqual({ [small.id]: "2 left", [large.id]: "3 left" })
      })

      it("stays what it was when messages get lost and the merchant changes the settings meanwhile", async () => {
        const tee = await aTee("%remaining% left")
        const [small, large] = tee.variants
        await sellOnBackorder(world, tee, { expected_on: "2099-03-31" })
        const order = await orderUnheard(...both(tee, [1, 2]))
        await sellOnBackorder(world, tee, { promo: "Something else", max_quantity: 50, expected_on: "2099-12-31" })
        await world.witness.damage("update backorder_claim set expires_at = now() - interval '1 minute'", [])
        await clearExpiredClaimsWorkflow(world.container).run()

        await reconcileJob(world.container)

        expect(await toldOnOrder(order)).toEqual({ [small.id]: "3 left", [large.id]: "5 left" })
        expect((await backorderOf(world, order))?.lines.map((line) => line.expected_on)).toEqual([
          "2099-03-31",
          "2099-03-31",
        ])
      })

      it("is as if the order had not come yet where nobody claimed for it", async () => {
        const tee = await aTee("%remaining% left")
        const [small, large] = tee.variants
        const order = await orderUnheard(...both(tee, [1, 2]))
        await world.witness.damage("delete from backorder_claim", [])

        await reconcileJob(world.container)

        expect(await toldOnOrder(order)).toEqual({ [small.id]: "3 left", [large.id]: "5 left" })
      })

      it("is in the language of the order", async () => {
        const { stores } = await world.admin.get<{ stores: { id: string }[] }>("/admin/stores")
        await world.admin.post(`/admin/stores/${stores[0].id}`, { supported_locales: [{ locale_code: "de-DE" }] })
        const tee = await aTee()
        const [small] = tee.variants
        await importCsv(world, "Product Handle,Backorder Promo de-DE", `${tee.handle},Noch %remaining%`)
        const cart = await prepare({ variant_id: small.id, quantity: 1 })
        await world.shopper.post(`/store/carts/${cart.id}`, { locale: "de-DE" })

        expect(await toldInCart(cart)).toEqual({ [small.id]: "Noch 3" })
        expect(await toldOnOrder(await complete(world.shopper, cart))).toEqual({ [small.id]: "Noch 3" })
      })

      it("is nothing of a variant that was in stock, nor are its claims kept", async () => {
        const tee = await aTee()
        const [small, large] = tee.variants
        await setStock(world.admin, world.shop.location.id, large, 2)

        expect(await toldOnOrder(await complete(world.shopper, await prepare(...both(tee, [1, 2]))))).toEqual({
          [small.id]: "3 of 3 left",
        })
        await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))
      })
    })
  },
  { translates: true }
)
