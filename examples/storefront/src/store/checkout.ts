import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../sdk"
import { type Cart, currentCart, forgetCart } from "./cart"

/** Saves who orders and where it goes. */
export async function saveAddress(
  cartId: string,
  email: string,
  address: HttpTypes.StoreAddAddress
): Promise<Cart | null> {
  await sdk.store.cart.update(cartId, { email, shipping_address: address, billing_address: address })
  return currentCart()
}

/** @returns the ways to ship to the cart's address. */
export async function shippingOptions(cartId: string): Promise<HttpTypes.StoreCartShippingOption[]> {
  const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cartId })
  return shipping_options
}

/** @returns the ways to pay in the cart's region. */
export async function paymentProviders(regionId: string): Promise<HttpTypes.StorePaymentProvider[]> {
  const { payment_providers } = await sdk.store.payment.listPaymentProviders({ region_id: regionId })
  return payment_providers
}

/** Chooses how the cart is shipped. */
export async function chooseShipping(cartId: string, optionId: string): Promise<void> {
  await sdk.store.cart.addShippingMethod(cartId, { option_id: optionId })
}

/**
 * Pays for the cart and orders it.
 *
 * @returns the id of the order; throws with the backend's message when the order is refused.
 */
export async function placeOrder(cart: Cart, providerId: string): Promise<string> {
  await sdk.store.payment.initiatePaymentSession(cart, { provider_id: providerId })
  const answer = await sdk.store.cart.complete(cart.id)
  if (answer.type === "cart") {
    throw new Error(answer.error.message)
  }
  forgetCart()
  return answer.order.id
}
