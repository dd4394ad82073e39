import type { BackorderAvailability } from "../types"
import { availabilityOf, backorderOf, type StockedProduct, type StockedVariant } from "./availability"

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
 * @returns JSON-LD of the product with an offer for each variant, for a `<script type="application/ld+json">`. Where
 *   `availabilityOf` cannot tell, an offer has no `availability`.
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
  const availability = availabilityOf(product, variant.id)
  return {
    "@type": "Offer",
    sku: variant.sku ?? undefined,
    url,
    price: variant.calculated_price?.calculated_amount ?? undefined,
    priceCurrency: variant.calculated_price?.currency_code?.toUpperCase(),
    availability: availability ? SCHEMA_ORG[availability] : undefined,
    availabilityStarts: backorderOf(product, variant.id)?.availability_date ?? undefined,
  }
}
