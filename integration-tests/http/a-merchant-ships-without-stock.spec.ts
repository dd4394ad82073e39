import { aBackorderProduct, backorderOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { eventually } from "../support/eventually"
import { fulfillmentStateOf, ship, stockOf } from "../support/fulfillment"
import { inAShop, type World } from "../support/in-a-shop"

inAShop(
  (world: World) => {
    describe("a merchant who has switched the guard off", () => {
      it("ships what is not in stock as core does, and the history says so", async () => {
        const mug = await aBackorderProduct(world, { stock: 5 })
        const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 8 }])
        await eventually(async () => expect((await backorderOf(world, placed))?.outstanding_quantity).toBe(3))

        await ship(world, placed, [8])

        expect(await fulfillmentStateOf(world, placed)).toMatchObject({ status: "fulfilled", fulfilled: [8] })
        expect(await stockOf(world, mug.variant.inventoryItemId, world.shop.location.id)).toBe(-3)
        await eventually(async () =>
          expect(await backorderOf(world, placed)).toMatchObject({
            status: "filled",
            outstanding_quantity: 0,
            lines: [
              {
                entries: [
                  { what: "opened", quantity: 3 },
                  { what: "fulfilled", quantity: 3 },
                ],
              },
            ],
          })
        )
      })
    })
  },
  { block_unstocked_fulfillment: false }
)
