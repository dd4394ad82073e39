import type { HttpTypes } from "@medusajs/types"
import { Refusal, type Api } from "./http"
import type { Shop } from "./shop"

/** What a shopper puts into the cart. */
export interface Wanted {
  variant_id: string
  quantity: number
}

/**
 * Buys all of it in one go.
 *
 * @throws Refusal when the shop does not sell it, whichever step says so.
 */
export async function buy(shopper: Api, shop: Shop, items: Wanted[]): Promise<HttpTypes.StoreOrder> {
  return complete(shopper, await prepareCart(shopper, shop, items))
}

/** A cart that only has to be completed, and what is in it. */
export type PreparedCart = HttpTypes.StoreCart & { wanted: Wanted[] }

/** How a shopper pays: with whom, and what that provider is told. */
export interface Payment {
  provider_id: string
  data?: Record<string, unknown>
}

export const ANY_PAYMENT: Payment = { provider_id: "pp_system_default" }

/** A cart that only has to be completed: with goods, an address, a shipping method and a payment. */
export async function prepareCart(
  shopper: Api,
  shop: Shop,
  items: Wanted[],
  payment: Payment = ANY_PAYMENT
): Promise<PreparedCart> {
  const { cart } = await shopper.post<HttpTypes.StoreCartResponse>("/store/carts", {
    region_id: shop.region.id,
    sales_channel_id: shop.salesChannel.id,
    email: "shopper@example.com",
    shipping_address: {
      first_name: "Sam",
      last_name: "Shopper",
      address_1: "1 Main Street",
      city: "Springfield",
      postal_code: "12345",
      country_code: "us",
    },
    items,
  })
  await ship(shopper, shop, cart.id)
  const { payment_collection } = await shopper.post<HttpTypes.StorePaymentCollectionResponse>(
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await shopper.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, payment)
  return { ...cart, wanted: items }
}

const ship = (shopper: Api, { ship, shippingOption }: Shop, cartId: string) =>
  ship?.(cartId) ?? shopper.post(`/store/carts/${cartId}/shipping-methods`, { option_id: shippingOption.id })

/** @throws Refusal also for what Medusa answers with 200 and the cart: a payment that was not authorized. */
export async function complete(shopper: Api, cart: { id: string }): Promise<HttpTypes.StoreOrder> {
  const answer = await shopper.post<HttpTypes.StoreCompleteCartResponse>(`/store/carts/${cart.id}/complete`)
  if (answer.type === "order") {
    return answer.order
  }
  throw new Refusal(200, answer.error)
}
