import { type Backorder, availabilityOf, backorderOf } from "medusa-plugin-backorder/client"
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
  /** Says when the last of so many units that wait is expected (`YYYY-MM-DD`). */
  expectedOn: (units: number) => string | null
}

/** The answer always tells: `catalog.ts` asks for the stock. */
export function standOf(product: Product, variant?: Variant): BackorderAvailability {
  return availabilityOf(product, variant?.id) ?? "out_of_stock"
}

/** @returns what the backend says of the variant, less what the cart takes of it already. */
export function offerOf(product: Product, variant: Variant, cart: Cart | null): Offer {
  const told = backorderOf(product, variant.id)
  const lines = cart?.items ?? []
  const inCart = sum(lines.map((line) => (line.variant_id === variant.id ? line.quantity : 0)))
  const stock = variant.manage_inventory ? (variant.inventory_quantity ?? 0) : Infinity
  const mayWait = told ? told.available : variant.allow_backorder
  return {
    availability: standOf(product, variant),
    promo: told?.promo ?? null,
    in_stock: told?.out_of_stock ? 0 : Math.max(0, stock - inCart),
    for_backorder: mayWait ? Math.max(0, leftOf(product, variant, lines)) : 0,
    in_cart: inCart,
    expectedOn: (units) => lastDayOf(product, variant, units + waitingOf(lines, variant)),
  }
}

/** What is on its way comes first. When what goes beyond that is expected, the cart will say. */
function lastDayOf({ backorder }: Product, { id }: Variant, units: number): string | null {
  const parts = backorder?.variants.find((told) => told.id === id)?.parts ?? []
  let covered = 0
  const last = parts.find(({ quantity }) => (covered += quantity) >= units)
  return parts.length ? (last?.on ?? null) : (backorder?.expected_on ?? null)
}

function waitingOf(lines: CartItem[], variant: Variant): number {
  return sum(lines.map((line) => (line.variant_id === variant.id ? (line.backorder?.quantity ?? 0) : 0)))
}

/** What is left of the variant, and of the product as a whole, less what of either would wait in the cart already. */
function leftOf(product: Product, variant: Variant, lines: CartItem[]): number {
  const left = (told: Backorder | null, those: CartItem[]) =>
    (told?.remaining_quantity ?? Infinity) - sum(those.map(({ backorder }) => backorder?.quantity ?? 0))
  const ofProduct = lines.filter(({ product_id }) => product_id === product.id)
  const ofVariant = lines.filter(({ variant_id }) => variant_id === variant.id)
  return Math.min(left(backorderOf(product), ofProduct), left(backorderOf(product, variant.id), ofVariant))
}

const BEST_FIRST: BackorderAvailability[] = ["in_stock", "backorder", "out_of_stock"]

/** How the variants of a product stand, the best first: those in stock, those for backorder, those that are sold out. */
export function variantsByAvailability(product: Product): [BackorderAvailability, Variant[]][] {
  const variants = product.variants ?? []
  const stands = BEST_FIRST.map((availability): [BackorderAvailability, Variant[]] => [
    availability,
    variants.filter((variant) => standOf(product, variant) === availability),
  ])
  return stands.filter(([, those]) => those.length)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
