import type { HealthResponse } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { inAShop, type World } from "../support/in-a-shop"
import type { Product } from "../support/products"
import { reconcile } from "../support/reconcile"
import { settled } from "../support/settled"

inAShop((world: World) => {
  const order = (product: Product) => buy(world.shopper, world.shop, [{ variant_id: product.variant.id, quantity: 2 }])
  const lineOf = (placed: { items?: { id: string }[] | null }) => placed.items?.[0].id ?? ""

  describe("an order line that cannot be judged", () => {
    it("is named and left as it is, and the others are followed", async () => {
      const [odd, sound] = [await aBackorderProduct(world), await aBackorderProduct(world)]
      const [first, second] = [await order(odd), await order(sound)]
      await settled(world)
      await world.witness.damage("update order_item set quantity = 'NaN' where item_id = $1", [lineOf(first)])
      await world.witness.writeStock(sound.variant.inventoryItemId, 2)

      const { differences, repaired } = await reconcile(world)

      expect(repaired).toBe(1)
      expect(differences).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({ order_id: second.id, was: 2, is: 0 }),
          expect.objectContaining({ order_id: first.id, line_item_id: lineOf(first), problem: "not_a_quantity" }),
        ])
      )
      expect(await backorderOf(world, second)).toMatchObject({ status: "filled" })
      expect(await backorderOf(world, first)).toMatchObject({ outstanding_quantity: 2, unfulfilled_quantity: 0 })
      const { unjudged_lines } = await world.admin.get<HealthResponse>("/admin/backorders/health")
      expect(unjudged_lines).toMatchObject([{ order_id: first.id, reason: "not_a_quantity" }])
    })

    it("is named with what Postgres says when its row is refused, and the others are followed", async () => {
      const product = await aBackorderProduct(world)
      const [first, second] = [await order(product), await order(product)]
      await settled(world)
      const { witness } = world
      await witness.damage(
        "alter table backorder add constraint odd check (status <> 'filled' or order_id <> $1)".replace(
          "$1",
          `'${first.id}'`
        ),
        []
      )
      await witness.writeStock(product.variant.inventoryItemId, 4)

      const { differences, repaired } = await reconcile(world)

      await witness.damage("alter table backorder drop constraint odd", [])
      expect(repaired).toBe(1)
      expect(differences).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({ order_id: second.id, is: 0 }),
          expect.objectContaining({
            order_id: first.id,
            problem: "row_refused",
            detail: 'new row for relation "backorder" violates check constraint "odd"',
          }),
        ])
      )
      expect((await reconcile(world)).repaired).toBe(1)
    })
  })
})
