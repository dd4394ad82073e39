/*
 * For storefronts: reads what the Store API answers, and words it. It needs nothing else, neither of this package nor of
 * Medusa, so that a bundle takes in these lines and no more.
 */
import type {
  BackorderAvailability,
  StoreCartItemBackorder,
  StoreOrderItemBackorder,
  StoreProductBackorder,
  StoreVariantBackorder,
} from "../types"
import { noteIn } from "./notes"

/** A product as the Store API answers it; `fields` may have left out all but the backorder. */
export interface BackorderedProduct {
  backorder?: StoreProductBackorder | null
}

/** A line of a cart or of an order. */
export interface BackorderedLine {
  quantity: number
  backorder?: StoreCartItemBackorder | StoreOrderItemBackorder | null
}

/** How one thing can be bought on backorder. */
export type Backorder = Omit<StoreVariantBackorder, "id">

/** A line that the shop cannot sell as it was asked for. */
export interface Refusal {
  /** Product and variant, as the sentence names them. */
  title: string
  requested: number
  in_stock: number
  available_for_backorder: number
  /** Where the whole body of the answer was at hand. */
  variant_id?: string
  /** The same; `null` before it is a line. */
  line_item_id?: string | null
}

/**
 * @param variantId - the variant that the shopper has chosen; without it, the product as a whole.
 * @returns how it can be bought on backorder; `null` when that is not offered.
 */
export function backorderOf({ backorder }: BackorderedProduct, variantId?: string): Backorder | null {
  const found = variantId === undefined ? backorder : backorder?.variants.find(({ id }) => id === variantId)
  if (!found) {
    return null
  }
  const { available, out_of_stock, promo, availability, availability_date, remaining_quantity } = found
  return { available, out_of_stock, promo, availability, availability_date, remaining_quantity }
}

/**
 * Words what of a line is sent later: "2 of 3 will be sent later, expected December 24, 2026".
 *
 * @param locale - BCP 47 tag; English, German, French and Spanish are known, others read English with their own dates.
 * @returns `null` when nothing of it waits.
 */
export function lineNote({ quantity, backorder }: BackorderedLine, locale = "en"): string | null {
  const waiting = backorder ? ("quantity" in backorder ? backorder.quantity : backorder.outstanding_quantity) : 0
  return backorder && waiting > 0 ? noteIn(locale, waiting, quantity, backorder.expected_on) : null
}

/**
 * What a refused request ("add to cart", "place order") says of each line that goes past the limit. Medusa's JS SDK keeps
 * of an answer its message alone, which names both numbers, so this reads the message; a body also names the lines.
 *
 * @param error - what the SDK threw, or the body of an answer.
 * @returns nothing when it was refused for something else.
 */
export function refusalOf(error: unknown): Refusal[] {
  const { message, details = [] } = (error ?? {}) as { message?: unknown; details?: Partial<Refusal>[] }
  const found = String(message).matchAll(
    /Cannot order ([\d.]+) of "(.*?)": ([\d.]+) in stock and ([\d.]+) available for backorder\./g
  )
  return [...found].map(([, requested, title, inStock, available], index) => ({
    ...details[index],
    title,
    requested: Number(requested),
    in_stock: Number(inStock),
    available_for_backorder: Number(available),
  }))
}

/** A product with what core knows of its stock. */
export interface StockedProduct extends BackorderedProduct {
  variants?: StockedVariant[] | null
}

interface StockedVariant {
  id: string
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  inventory_quantity?: number | null
}

const BEST_FIRST: BackorderAvailability[] = ["in_stock", "backorder", "out_of_stock"]

/**
 * @param variantId - the variant that the shopper has chosen; without it, the product as a whole.
 * @returns one word for how it can be bought. What is not set up for backorder can be bought as core says.
 */
export function availabilityOf(product: StockedProduct, variantId?: string): BackorderAvailability {
  const words = (product.variants ?? [])
    .filter(({ id }) => variantId === undefined || id === variantId)
    .map(availabilityInCore)
  return (
    backorderOf(product, variantId)?.availability ?? BEST_FIRST.find((word) => words.includes(word)) ?? "out_of_stock"
  )
}

/** A product with what an offer needs. */
export interface OfferedProduct extends StockedProduct {
  title: string
  description?: string | null
  thumbnail?: string | null
  variants?: OfferedVariant[] | null
}

interface OfferedVariant extends StockedVariant {
  sku?: string | null
  calculated_price?: { calculated_amount: number | null; currency_code: string | null } | null
}

/** https://schema.org/ItemAvailability */
const SCHEMA_ORG: Record<BackorderAvailability, string> = {
  in_stock: "https://schema.org/InStock",
  backorder: "https://schema.org/BackOrder",
  out_of_stock: "https://schema.org/OutOfStock",
}

/**
 * @param url - where the product is shown.
 * @returns JSON-LD of the product with an offer for each variant, for a `<script type="application/ld+json">`.
 */
export function toSchemaOrg(product: OfferedProduct, url?: string): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description ?? undefined,
    image: product.thumbnail ?? undefined,
    url,
    offers: (product.variants ?? []).map((variant) => offerOf(product, variant, url)),
  }
}

function offerOf(product: OfferedProduct, variant: OfferedVariant, url?: string): Record<string, unknown> {
  const told = backorderOf(product, variant.id)
  return {
    "@type": "Offer",
    sku: variant.sku ?? undefined,
    url,
    price: variant.calculated_price?.calculated_amount ?? undefined,
    priceCurrency: variant.calculated_price?.currency_code?.toUpperCase(),
    availability: SCHEMA_ORG[availabilityOf(product, variant.id)],
    availabilityStarts: told?.availability_date ?? undefined,
  }
}

/** What core alone says of a variant that the plugin says nothing of. */
function availabilityInCore(variant: StockedVariant): BackorderAvailability {
  if (!variant.manage_inventory || (variant.inventory_quantity ?? 0) > 0) {
    return "in_stock"
  }
  return variant.allow_backorder ? "backorder" : "out_of_stock"
}
