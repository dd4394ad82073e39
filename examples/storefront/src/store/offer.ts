import { availabilityOf, backorderOf } from "medusa-plugin-backorder/client"
import type { BackorderAvailability } from "medusa-plugin-backorder/types"
import type { Cart, CartItem } from "./cart"
import type { Product, Variant } from "./catalog"

/** What a shopper can still order of a variant, besides what lies in the cart. */
export interface Offer {
  availability: BackorderAvailability
  promo: string | null
  /** Units that are sent at once; `Infinity` when nobody counts them. */
  in_stock: number
  /** Units beyond it that are sent later; `Infinity` when there is no limit. */
  for_backorder: number
  /** Units that lie in the cart. */
  in_cart: number
  /** `YYYY-MM-DD` */
  expected_on: string | null
}

/** @returns what the backend says of the variant, less what the cart takes of it already. */
export function offerOf(product: Product, variant: Variant, cart: Cart | null): Offer {
  const told = backorderOf(product, variant.id)
  const lines = cart?.items ?? []
  const inCart = sum(lines.map((line) => (line.variant_id === variant.id ? line.quantity : 0)))
  const waiting = (isMeant: (line: CartItem) => boolean) =>
    sum(lines.filter(isMeant).map((line) => line.backorder?.quantity ?? 0))
  const stock = variant.manage_inventory ? (variant.inventory_quantity ?? 0) : Infinity
  const withoutLimit = variant.allow_backorder ? Infinity : 0
  const ofVariant = told ? (told.remaining_quantity ?? Infinity) : withoutLimit
  const ofProduct = product.backorder?.remaining_quantity ?? Infinity
  return {
    availability: availabilityOf(product, variant.id),
    promo: told?.promo ?? null,
    in_stock: told?.out_of_stock ? 0 : Math.max(0, stock - inCart),
    for_backorder: Math.max(
      0,
      Math.min(
        ofVariant - waiting((line) => line.variant_id === variant.id),
        ofProduct - waiting((line) => line.product_id === product.id)
      )
    ),
    in_cart: inCart,
    expected_on: product.backorder?.expected_on ?? null,
  }
}

const BEST_FIRST: BackorderAvailability[] = ["in_stock", "backorder", "out_of_stock"]

/** How the variants of a product stand, the best first: those in stock, those for backorder, those that are sold out. */
export function variantsByAvailability(product: Product): [BackorderAvailability, Variant[]][] {
  const variants = product.variants ?? []
  const stands = BEST_FIRST.map((availability): [BackorderAvailability, Variant[]] => [
    availability,
    variants.filter((variant) => availabilityOf(product, variant.id) === availability),
  ])
  return stands.filter(([, those]) => those.length)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
