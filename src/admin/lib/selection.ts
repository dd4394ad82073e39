import type { ListedSettings } from "../../api/contracts"

/** What is known of a selected product, also of one on a page that is not shown any more. */
export interface SelectedProduct {
  title: string
  enabled: boolean
  /** Variants that are off although the product is on. */
  switched_off: number
}

/** The selected products by their ids. */
export type Selection = Record<string, SelectedProduct>

/** Products by their ids, of which no more is known than what they are called. */
export type NamedProducts = Record<string, Pick<SelectedProduct, "title">>

/**
 * @param state - which rows the table says are selected, by product id.
 * @param shown - what is known of those that it shows.
 * @returns what is selected now.
 */
export function selectionOf(state: Record<string, boolean>, before: Selection, shown: Selection): Selection {
  const ids = Object.keys(state).filter((id) => state[id])
  const unknown = { enabled: false, switched_off: 0 }
  return Object.fromEntries(ids.map((id) => [id, shown[id] ?? before[id] ?? { title: id, ...unknown }]))
}

/** @returns what is known of the products of a page of the list. */
export function selectable(rows: ListedSettings[]): Selection {
  return Object.fromEntries(
    rows.map(({ product_id, product_title, enabled, switched_off_variants_count }) => [
      product_id,
      { title: product_title ?? product_id, enabled, switched_off: switched_off_variants_count },
    ])
  )
}

/** @returns those of the selected products that are enabled. */
export function enabledOf(selection: Selection): Selection {
  return Object.fromEntries(Object.entries(selection).filter(([, { enabled }]) => enabled))
}

/** @returns the server's reason with the products called by their titles, as nobody knows them by their ids. */
export function withTitles(reason: string, products: NamedProducts): string {
  return Object.entries(products).reduce((text, [id, { title }]) => text.replaceAll(id, `"${title}"`), reason)
}
