import type { HttpTypes } from "@medusajs/types"
import { LOCALE } from "../config"
import { sdk } from "../sdk"
import type { CartItemBackorder } from "./backorder"
import { currentRegion } from "./catalog"

export type CartItem = HttpTypes.StoreCartLineItem & { backorder?: CartItemBackorder | null }
export type Cart = Omit<HttpTypes.StoreCart, "items"> & { items?: CartItem[] }

const STORAGE_KEY = "cart_id"

/** Sent on `document` with the number of units in the cart whenever it is read. */
export const CART_EVENT = "cart:read"

/** @returns the shopper's cart, or `null` when there is none or it has been ordered. */
export async function currentCart(): Promise<Cart | null> {
  const id = localStorage.getItem(STORAGE_KEY)
  return announce(id ? await readCart(id) : null)
}

/** Puts units of a variant into the cart, and makes a cart when there is none. */
export async function addToCart(variantId: string, quantity: number): Promise<void> {
  const items = [{ variant_id: variantId, quantity }]
  const cart = await currentCart()
  if (cart) {
    await sdk.store.cart.createLineItem(cart.id, items[0]!)
  } else {
    const created = await sdk.store.cart.create({ region_id: (await currentRegion()).id, locale: LOCALE, items })
    localStorage.setItem(STORAGE_KEY, created.cart.id)
  }
  await currentCart()
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

/** Forgets the cart, because it has become an order. */
export function forgetCart(): void {
  localStorage.removeItem(STORAGE_KEY)
  document.dispatchEvent(new CustomEvent<number>(CART_EVENT, { detail: 0 }))
}

const WITH_TOTALS = { fields: "+items.total" }

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
    if (isNotFound(error)) {
      return null
    }
    throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "status" in error && error.status === 404
}
