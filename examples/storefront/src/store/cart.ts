import type { HttpTypes } from "@medusajs/types"
import { locale } from "../i18n"
import { isRefusedWith, sdk } from "../sdk"
import { currentRegion } from "./catalog"

export type Cart = HttpTypes.StoreCart
export type CartItem = HttpTypes.StoreCartLineItem

const STORAGE_KEY = "cart_id"
const WITH_TOTALS = { fields: "+items.total" }

/** Sent on `document` with the number of units in the cart whenever it is read. */
export const CART_EVENT = "cart:read"

/** @returns the shopper's cart, or `null` when there is none or it has been ordered. */
export async function currentCart(): Promise<Cart | null> {
  const id = localStorage.getItem(STORAGE_KEY)
  return announce(id ? await readCart(id) : null)
}

/** Puts units of a variant into the cart, and makes a cart when there is none. */
export async function addToCart(variantId: string, quantity: number): Promise<Cart | null> {
  const item = { variant_id: variantId, quantity }
  const cart = await currentCart()
  if (cart) {
    await sdk.store.cart.createLineItem(cart.id, item)
  } else {
    const region = await currentRegion()
    const created = await sdk.store.cart.create({ region_id: region.id, locale, items: [item] })
    localStorage.setItem(STORAGE_KEY, created.cart.id)
  }
  return currentCart()
}

/** Changes how many units of a line the shopper wants; none takes the line out. The answer says what would wait now. */
export async function setQuantity(cartId: string, itemId: string, quantity: number): Promise<Cart | null> {
  if (quantity > 0) {
    const { cart } = await sdk.store.cart.updateLineItem(cartId, itemId, { quantity }, WITH_TOTALS)
    return announce(cart)
  }
  const { parent } = await sdk.store.cart.deleteLineItem(cartId, itemId, WITH_TOTALS)
  return announce(parent ?? null)
}

/** Has the backend speak to this cart in the language of the storefront. */
export async function translateCart(): Promise<void> {
  const cart = await currentCart()
  if (cart) {
    await sdk.store.cart.update(cart.id, { locale })
  }
}

/** Gives the cart to the customer who has signed in. */
export async function takeCartAlong(): Promise<void> {
  const cart = await currentCart()
  if (cart) {
    await sdk.store.cart.transferCart(cart.id)
  }
}

/** Forgets the cart, because it has become an order. */
export function forgetCart(): void {
  localStorage.removeItem(STORAGE_KEY)
  announce(null)
}

function announce(cart: Cart | null): Cart | null {
  const units = cart?.items?.reduce((sum, item) => sum + item.quantity, 0) ?? 0
  document.dispatchEvent(new CustomEvent<number>(CART_EVENT, { detail: units }))
  return cart
}

async function readCart(id: string): Promise<Cart | null> {
  try {
    const { cart } = await sdk.store.cart.retrieve(id, WITH_TOTALS)
    return cart.completed_at ? null : cart
  } catch (error) {
    if (isRefusedWith(error, 404)) {
      return null
    }
    throw error
  }
}
