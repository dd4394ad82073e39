import { aBackorderProduct } from "../../integration-tests/support/backorders"
import { createProduct, type Product } from "../../integration-tests/support/products"
import type { Counter } from "../../integration-tests/support/rush/stand"

const PLENTY = 1_000_000

/** Products of which a cart is completed; several, so that nobody waits for the other's stock. */
export interface Kind {
  name: string
  products: Product[]
}

/** What a cart may hold: something that the plugin has nothing to do with, and something limited, in stock and not. */
export async function createKinds(counter: Counter, products: number): Promise<Kind[]> {
  const settings = { max_quantity: PLENTY }
  const make = {
    "no backorder product in the cart": () =>
      createProduct(counter.admin, counter.shop, { variants: [{ stock: PLENTY }] }),
    "a limited product, in stock": () => aBackorderProduct(counter, { stock: PLENTY, settings }),
    "a limited product, on backorder": () => aBackorderProduct(counter, { stock: 0, settings }),
  }
  const kinds: Kind[] = []
  for (const [name, makeOne] of Object.entries(make)) {
    const made: Product[] = []
    while (made.length < products) {
      made.push(await makeOne())
    }
    kinds.push({ name, products: made })
  }
  return kinds
}
