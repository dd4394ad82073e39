import { buy, prepareCart } from "../../support/checkout"
import type { Api, Refusal } from "../../support/http"
import { createProduct, type Product } from "../../support/products"
import type { Shop } from "../../support/shop"

/** Things in a shop to ask about. */
export interface Things {
  product: Product
  cart: { id: string }
  order: { id: string }
}

/** A product in stock, a cart and an order of it. */
export async function makeThings(admin: Api, shopper: Api, shop: Shop): Promise<Things> {
  const product = await createProduct(admin, shop, { title: "Card", variants: [{ stock: 5 }, { stock: null }] })
  const wanted = [{ variant_id: product.variant.id, quantity: 2 }]
  const order = await buy(shopper, shop, wanted)
  return { product, order, cart: await prepareCart(shopper, shop, wanted) }
}

/** Everything that core answers about them, and how it refuses more than is in stock. */
export async function answersAbout(
  admin: Api,
  shopper: Api,
  shop: Shop,
  { product, cart, order }: Things
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const url of [
    "/store/products",
    `/store/products/${product.id}`,
    `/store/products/${product.id}?fields=id,title,*variants`,
    `/store/carts/${cart.id}`,
    `/store/orders/${order.id}`,
  ]) {
    answers[url] = await shopper.get(url)
  }
  for (const url of [
    "/admin/products",
    `/admin/products/${product.id}`,
    "/admin/orders",
    `/admin/orders/${order.id}`,
  ]) {
    answers[url] = await admin.get(url)
  }
  answers.refusal = await buy(shopper, shop, [{ variant_id: product.variant.id, quantity: 9 }]).catch(
    (error: Refusal) => [error.status, error.body]
  )
  return answers
}

/** The same without every `backorder: null`. */
export function withoutNulls(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === "backorder" && value === null ? undefined : value))
  )
}
