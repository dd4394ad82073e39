import type { HttpTypes } from "@medusajs/types"
import { backorderOf } from "medusa-plugin-backorder/client"

interface BackorderPromoProps {
  product: HttpTypes.StoreProduct
  /** The variant that the shopper has chosen; without it, what the whole product says. */
  variantId?: string
}

/** The merchant's words about what is out of stock. Text, never HTML: a merchant has typed it. */
export default function BackorderPromo({ product, variantId }: BackorderPromoProps) {
  const backorder = backorderOf(product, variantId)
  return backorder?.promo ? <p data-testid="backorder-promo">{backorder.promo}</p> : null
}
