import type { ListedSettings } from "../../api/contracts"

/** The titles of the selected products by their ids: also of those on pages that are not shown any more. */
export type Selection = Record<string, string>

/**
 * @param state - which rows the table says are selected, by product id.
 * @param rows - the rows that it shows.
 * @returns what is selected now.
 */
export function selectionOf(state: Record<string, boolean>, before: Selection, rows: ListedSettings[]): Selection {
  const titles = new Map(rows.map(({ product_id, product_title }) => [product_id, product_title]))
  const ids = Object.keys(state).filter((id) => state[id])
  return Object.fromEntries(ids.map((id) => [id, before[id] ?? titles.get(id) ?? id]))
}

/** @returns the server's reason with the products called by their titles, as nobody knows them by their ids. */
export function withTitles(reason: string, selection: Selection): string {
  return Object.entries(selection).reduce((text, [id, title]) => text.replaceAll(id, `"${title}"`), reason)
}
