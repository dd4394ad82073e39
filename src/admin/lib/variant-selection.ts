import type { BackorderedProduct } from "../../api/contracts"
import type { NamedProducts } from "./selection"

/** The product of each selected variant, by the variant's id: also of those on pages that are not shown any more. */
export type SelectedVariants = Record<string, { product_id: string; title: string }>

/**
 * @param state - which rows the table says are selected, by variant id.
 * @param rows - the rows that it shows.
 * @returns what is selected now.
 */
export function selectedVariants(
  state: Record<string, boolean>,
  before: SelectedVariants,
  rows: BackorderedProduct[]
): SelectedVariants {
  const shown = Object.fromEntries(
    rows.flatMap(({ variant_id, product_id, product_title }) =>
      variant_id && product_id ? [[variant_id, { product_id, title: product_title ?? product_id }]] : []
    )
  )
  const ids = Object.keys(state).filter((id) => state[id])
  return Object.fromEntries(
    ids.flatMap((id) => {
      const known = before[id] ?? shown[id]
      return known ? [[id, known]] : []
    })
  )
}

/** @returns the products of the selected variants, each once. */
export function titlesOf(selected: SelectedVariants): NamedProducts {
  return Object.fromEntries(Object.values(selected).map(({ product_id, title }) => [product_id, { title }]))
}
