import type { HttpTypes } from "@medusajs/types"
import { headersOfUser } from "../admin"
import { aBackorderProduct, backorderOf } from "../backorders"
import { upload } from "../csv"
import type { World } from "../in-a-shop"
import { deliveriesIn } from "../incoming"
import { theMedusa } from "../medusa"
import { createProduct } from "../products"
import { settled } from "../settled"
import { tradeIn } from "../trade"
import type { Target } from "./send"

/** A shop in which there is something of everything that a request can name. */
export async function aShopToSendTo(world: World): Promise<Target> {
  const { admin, container, shop } = world
  const mug = await aBackorderProduct(world, { settings: { promo: "Soon", max_quantity: 50 } })
  const other = await createProduct(admin, shop, { variants: [{ stock: 3 }] })
  const order = await tradeIn(world).aWaitingOrder(mug, 2)
  const imported = await upload(world, `Product Handle,Backorder Promo\n${other.handle},Later\n`)
  const backorder = await backorderOf(world, order)
  const delivery = await deliveriesIn(world).expect(mug, 9)
  await settled(world)
  return {
    base: (await theMedusa()).url,
    senders: {
      admin: await headersOfUser(container, { email: "odd@example.com", roles: [] }),
      shopper: { "x-publishable-api-key": shop.publishableKey },
      nobody: {},
    },
    ids: {
      "@product": mug.id,
      "@other": other.id,
      "@variant": mug.variant.id,
      "@sku": mug.variant.sku,
      "@handle": mug.handle,
      "@item": mug.variant.inventoryItemId,
      "@order": order.id,
      "@line": lineOf(order),
      "@backorder": backorder?.id ?? "",
      "@import": imported.transaction_id,
      "@delivery": delivery.id,
      "@location": shop.location.id,
    },
  }
}

function lineOf({ items }: HttpTypes.StoreOrder): string {
  return items?.[0]?.id ?? ""
}
