import type { ProductSettings } from "../../api/contracts"

/** More names than these would hide the rest of the product's page. */
const NAMED = 5

/** @returns the variants by name, and an ellipsis for those that are too many. */
export function namesOf(variants: ProductSettings["variants"]): string {
  const names = variants.slice(0, NAMED).map((variant) => variant.title ?? variant.sku ?? variant.id)
  return [...names, ...(variants.length > NAMED ? ["…"] : [])].join(", ")
}
