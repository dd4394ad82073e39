import { aBackorderProduct, backorderOf } from "../support/backorders"
import { buy } from "../support/checkout"
import { listenTo } from "../support/events"
import { eventually } from "../support/eventually"
import { inAShop, type World } from "../support/in-a-shop"
import { setStock } from "../support/products"

inAShop(
  (world: World) => {
    describe("a shop in which nobody delivers messages", () => {
      it("tracks its backorders and tells other programs all the same", async () => {
        const told = listenTo(world, "backorder.filled")
        const mug = await aBackorderProduct(world)
        const placed = await buy(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 2 }])
        await eventually(async () =>
          expect(await backorderOf(world, placed)).toMatchObject({ outstanding_quantity: 2 })
        )

        await setStock(world.admin, world.shop.location.id, mug.variant, 2)

        await eventually(async () => expect(await backorderOf(world, placed)).toMatchObject({ status: "filled" }))
        await eventually(async () => expect(told).toEqual([expect.objectContaining({ order_id: placed.id })]))
      })
    })
  },
  { notifications: { channel: "email", templates: { opened: "waits" } }, delivered_channels: ["none"] }
)
