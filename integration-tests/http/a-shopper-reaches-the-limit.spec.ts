import { aBackorderProduct, sellOnBackorder, settingsOf, whatShopperReads } from "../support/backorders"
import { buy, complete, prepareCart, type PreparedCart, type Wanted } from "../support/checkout"
import { copiesOf } from "../support/copies"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { createProduct, keepAt } from "../support/products"
import { reserve } from "../support/reservations"
import { kindsOf, rush } from "../support/rush/rush"
import { createLocation } from "../support/shop"

inAShop((world: World) => {
  const prepare = (...items: Wanted[]) => prepareCart(world.shopper, world.shop, items)

  /** So many carts that are alike. */
  const prepareMany = async (count: number, ...items: Wanted[]) => {
    const first = await prepare(...items)
    return [first, ...(await copiesOf(first, count - 1, world.witness))]
  }

  const rushAll = (carts: PreparedCart[]) => rush([world.shopper], carts, 20)

  describe("when more shoppers check out at once than can be served", () => {
    it("exactly stock plus maximum become orders, and everybody else is told why", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 6, settings: { max_quantity: 4 } })
      const carts = await prepareMany(24, { variant_id: mug.variant.id, quantity: 1 })

      const { orders, refused } = await rushAll(carts)

      expect(orders).toHaveLength(10)
      expect(refused).toHaveLength(14)
      expect(kindsOf(refused)).toEqual(["400 not_allowed"])
      expect(refused[0].refusal.message).toBe(
        `Cannot order 1 of "Mug / ${mug.variant.title}": 0 in stock and 0 available for backorder.`
      )
      expect(await world.witness.reservedOf(mug.variant.inventoryItemId)).toBe(10)
      expect(await settingsOf(world, mug)).toMatchObject({ outstanding_quantity: 4, remaining_quantity: 0 })
      await eventually(async () => expect(await world.witness.count("backorder_claim")).toBe(0))
    })

    it("products in opposite order in each cart do not lock each other out", async () => {
      const one = await aBackorderProduct(world, { stock: 2, settings: { max_quantity: 3 } })
      const two = await aBackorderProduct(world, { stock: 1, settings: { max_quantity: 4 } })
      const items = [one, two].map(({ variant }) => ({ variant_id: variant.id, quantity: 1 }))
      const there = await prepareMany(8, ...items)
      const back = await prepareMany(8, ...items.reverse())

      const { orders, refused } = await rushAll(there.flatMap((cart, index) => [cart, back[index]]))

      expect([orders.length, refused.length]).toEqual([5, 11])
      expect(kindsOf(refused)).toEqual(["400 not_allowed"])
      expect(await world.witness.reservedOf(one.variant.inventoryItemId)).toBe(5)
      expect(await world.witness.reservedOf(two.variant.inventoryItemId)).toBe(5)
    })

    it("two variants made of the same item see each other", async () => {
      const tee = await createProduct(world.admin, world.shop, { variants: [{ stock: 2 }, { stock: null }] })
      const [plain, gift] = tee.variants
      await world.admin.post(`/admin/products/${tee.id}/variants/${gift.id}`, { manage_inventory: true })
      await world.admin.post(`/admin/products/${tee.id}/variants/${gift.id}/inventory-items`, {
        inventory_item_id: plain.inventoryItemId,
        required_quantity: 1,
      })
      const { variants } = (
        await world.admin.get<{
          product: { variants: { id: string; inventory_items: { inventory_item_id: string }[] }[] }
        }>(`/admin/products/${tee.id}?fields=id,*variants,*variants.inventory_items`)
      ).product
      const own = variants
        .find((variant) => variant.id === gift.id)
        ?.inventory_items.find((item) => item.inventory_item_id !== plain.inventoryItemId)
      if (own) {
        await world.admin.delete(
          `/admin/products/${tee.id}/variants/${gift.id}/inventory-items/${own.inventory_item_id}`
        )
      }
      await sellOnBackorder(world, tee, { max_quantity: 2 })
      const plainOnes = await prepareMany(6, { variant_id: plain.id, quantity: 1 })
      const gifts = await prepareMany(6, { variant_id: gift.id, quantity: 1 })

      const { orders } = await rushAll(plainOnes.flatMap((cart, index) => [cart, gifts[index]]))

      expect(orders).toHaveLength(4)
    })
  })

  describe("a checkout that would go past the maximum", () => {
    it("is refused with every short line and both numbers, and changes nothing", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 1, settings: { max_quantity: 2 } })
      const tee = await aBackorderProduct(world, { title: "Tee", settings: { max_quantity: 0 } })
      const cart = await prepare({ variant_id: mug.variant.id, quantity: 3 })
      await sellOnBackorder(world, mug, { max_quantity: 1 })

      await expect(complete(world.shopper, cart)).rejects.toMatchObject({
        status: 400,
        type: "not_allowed",
        message: `Cannot order 3 of "Mug / ${mug.variant.title}": 1 in stock and 1 available for backorder.`,
      })

      expect(await world.witness.reservedOf(mug.variant.inventoryItemId)).toBe(0)
      expect(await world.witness.count("backorder_claim")).toBe(0)
      expect(await whatShopperReads(world, tee)).toMatchObject({ available: false, remaining_quantity: 0 })
    })

    it("is free again when an order is canceled", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })
      const items = [{ variant_id: mug.variant.id, quantity: 2 }]
      const order = await buy(world.shopper, world.shop, items)
      await expect(buy(world.shopper, world.shop, items)).rejects.toMatchObject({ status: 400 })

      await world.admin.post(`/admin/orders/${order.id}/cancel`)

      expect(await buy(world.shopper, world.shop, items)).toMatchObject({ id: expect.any(String) })
    })

    it("is not told to a shopper whose cart is an order already", async () => {
      const mug = await aBackorderProduct(world, { settings: { max_quantity: 2 } })
      const cart = await prepare({ variant_id: mug.variant.id, quantity: 2 })
      const order = await complete(world.shopper, cart)
      expect(await complete(world.shopper, cart)).toMatchObject({ id: order.id })
    })

    it("leaves what is in stock for sale when the maximum is lowered below what is outstanding", async () => {
      const tee = await aBackorderProduct(world, { variants: [{ sku: "S" }, { sku: "M", stock: 3 }] })
      const [small, medium] = tee.variants
      await buy(world.shopper, world.shop, [{ variant_id: small.id, quantity: 5 }])
      await sellOnBackorder(world, tee, { max_quantity: 2 })

      expect(await settingsOf(world, tee)).toMatchObject({ outstanding_quantity: 5, remaining_quantity: 0 })
      expect(await buy(world.shopper, world.shop, [{ variant_id: medium.id, quantity: 3 }])).toBeDefined()
      await expect(buy(world.shopper, world.shop, [{ variant_id: medium.id, quantity: 1 }])).rejects.toMatchObject({
        status: 400,
      })
    })

    it("counts what is held in a place outside the channel whose level is gone", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 3, settings: { max_quantity: 2 } })
      const cellar = await createLocation(world.admin, [], "Cellar")
      await keepAt(world.admin, cellar.id, mug.variant, 2)
      await reserve(world, mug, 2, { locationId: cellar.id })
      await world.witness.damage("update inventory_level set deleted_at = now() where location_id = $1", [cellar.id])

      await expect(buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 4 }])).rejects.toThrow(
        `Cannot order 4 of "Mug / ${mug.variant.title}": 3 in stock and 0 available for backorder.`
      )
    })

    it("is held by a variant's own limit as well", async () => {
      const tee = await aBackorderProduct(world, {
        variants: [{ sku: "S" }, { sku: "M" }],
        settings: { max_quantity: 9 },
      })
      const [small, medium] = tee.variants
      await sellOnBackorder(world, tee, { variants: [{ id: small.id, max_quantity: 1 }] })
      const items = (variant_id: string) => [{ variant_id, quantity: 2 }]
      await expect(buy(world.shopper, world.shop, items(small.id))).rejects.toMatchObject({ status: 400 })
      expect(await buy(world.shopper, world.shop, items(medium.id))).toBeDefined()
    })
  })

  describe("the cart", () => {
    it("answers early: when it begins with too much, when too much is added, when a quantity is raised", async () => {
      const mug = await aBackorderProduct(world, { title: "Mug", stock: 1, settings: { max_quantity: 2 } })
      const no = {
        status: 400,
        type: "not_allowed",
        message: `Cannot order 4 of "Mug / ${mug.variant.title}": 1 in stock and 2 available for backorder.`,
      }
      const begin = (quantity: number) =>
        world.shopper.post<{ cart: { id: string; items: { id: string }[] } }>("/store/carts", {
          region_id: world.shop.region.id,
          sales_channel_id: world.shop.salesChannel.id,
          items: [{ variant_id: mug.variant.id, quantity }],
        })

      await expect(begin(4)).rejects.toMatchObject(no)
      const { cart } = await begin(3)
      const add = world.shopper.post(`/store/carts/${cart.id}/line-items`, { variant_id: mug.variant.id, quantity: 1 })
      await expect(add).rejects.toMatchObject(no)
      const line = `/store/carts/${cart.id}/line-items/${cart.items[0].id}`
      await expect(world.shopper.post(line, { quantity: 4 })).rejects.toMatchObject(no)
      await world.shopper.post(line, { quantity: 2 })
      expect(await world.witness.count("backorder_claim")).toBe(0)
    })
  })

  describe("the health of the plugin", () => {
    it("says that the limit is enforced, and how much waits", async () => {
      const mug = await aBackorderProduct(world)
      await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 3 }])
      await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 1 }])
      const health = () => world.admin.get<{ open_backorders: number }>("/admin/backorders/health")
      await eventually(async () => expect((await health()).open_backorders).toBe(2))

      expect(await health()).toEqual({
        enforced: true,
        hooks: {
          complete_cart: "registered",
          add_to_cart: "registered",
          update_line_item: "registered",
          create_cart: "registered",
        },
        unclaimed_orders: { count: 0, first_placed_at: null, last_placed_at: null },
        last_reconciled_at: null,
        last_repaired: null,
        outstanding_quantity: 4,
        open_backorders: 2,
        time_zone: "UTC",
        unjudged_lines: [],
        unfinished_receipts: [],
      })
    })
  })
})
