import type { MedusaRequest } from "@medusajs/framework/http"
import type { StoreCartItemBackorder } from "../contracts"
import { readCartBackorders, type AnsweredCart, type AnsweredLine } from "../views/cart-lines"
import { enrichResponse, leavesOut } from "./enrich"
import { shopperOf } from "./shopper"
import { addToOrders, type StoreOrder } from "./store-orders"

interface StoreCart extends AnsweredCart {
  items?: (AnsweredLine & { backorder?: StoreCartItemBackorder })[]
}

/** What the routes of carts answer: most a cart, who takes a line out its `parent`, who completes it the order. */
interface CartAnswer {
  cart?: StoreCart
  parent?: StoreCart
  order?: StoreOrder
}

/**
 * Adds `backorder` to the lines of the cart that an answer carries: how many units of each would wait if it were ordered
 * now. An answer that carries the order of the cart says what its lines wait for.
 */
export const addCartBackorders = enrichResponse(async ({ cart, parent, order }: CartAnswer, req: MedusaRequest) => {
  const answered = cart ?? parent
  if (answered) {
    await addToCart(answered, req)
  }
  if (order) {
    await addToOrders([order], req)
  }
})

async function addToCart(cart: StoreCart, req: MedusaRequest): Promise<void> {
  const items = cart.items ?? []
  if (!items.length || leavesOut(req, "items.backorder")) {
    return
  }
  const told = await readCartBackorders(req.scope, { ...cart, id: cart.id ?? req.params.id }, shopperOf(req))
  for (const item of items) {
    if (item.id) {
      item.backorder = told.get(item.id) ?? null
    }
  }
}
