import type { HealthResponse } from "../../src/api/contracts"
import { aBackorderProduct, backorderOf, sellOnBackorder, whatShopperReads } from "../support/backorders"
import { complete, prepareCart } from "../support/checkout"
import { eventually } from "../support/eventually"
import type { Refusal } from "../support/http"
import { inAShop, type World } from "../support/in-a-shop"
import { waitForNewDay } from "../support/midnight"

/** One of them has another day than UTC at any time: it is yesterday in Samoa until 11, and tomorrow on the Line Islands from 10. */
const ZONE = new Date(Date.now() + waitForNewDay()).getUTCHours() < 10 ? "Pacific/Pago_Pago" : "Pacific/Kiritimati"

const dayOfShop = (moment = new Date()) => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(moment)
const dayBefore = (day: string) => new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

inAShop(
  (world: World) => {
    describe("a shop whose time zone is named", () => {
      it("tells of a date on its last day there, and no longer, on page, cart and order", async () => {
        const [today, yesterday] = [dayOfShop(), dayBefore(dayOfShop())]
        const mug = await aBackorderProduct(world, {
          settings: { promo: "Soon", max_quantity: 9, expected_on: yesterday },
        })
        const toldInCart = async ({ id }: { id: string }) => {
          const { cart } = await world.shopper.get<{ cart: { items: { backorder: object }[] } }>(`/store/carts/${id}`)
          return cart.items[0].backorder
        }
        const prepare = () => prepareCart(world.shopper, world.shop, [{ variant_id: mug.variant.id, quantity: 1 }])
        const cart = await prepare()

        expect(await whatShopperReads(world, mug)).toMatchObject({ expected_on: null })
        expect(await toldInCart(cart)).toMatchObject({ quantity: 1, expected_on: null })
        await sellOnBackorder(world, mug, { expected_on: today })
        expect(await whatShopperReads(world, mug)).toMatchObject({ expected_on: today })
        expect(await toldInCart(cart)).toMatchObject({ quantity: 1, expected_on: today })

        const order = await complete(world.shopper, cart)
        await eventually(async () =>
          expect(await backorderOf(world, order)).toMatchObject({ lines: [{ expected_on: today }] })
        )
        const refusal = await world.admin
          .post(`/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items?.[0].id, quantity: 1 }] })
          .catch((error: unknown) => error as Refusal)
        expect(refusal).toMatchObject({
          status: 400,
          message: expect.stringContaining(`since ${dayOfShop(new Date(order.created_at))}.`),
        })
      })

      it("says so to the admin", async () => {
        const health = await world.admin.get<HealthResponse>("/admin/backorders/health")
        expect(health.time_zone).toBe(ZONE)
      })
    })
  },
  { time_zone: ZONE }
)
