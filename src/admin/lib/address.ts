/** The page of all products with settings. */
export const LIST_PATH = "/backorders"

/** What an entry of the browser's history remembers when a step on its own page has made it. */
export const OPENED_HERE = { backorder_opened_here: true }

/** @returns whether the entry before this one, whose state it is, shows the same page without what was opened. */
export function wasOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "backorder_opened_here" in state
}

/** @returns the parameters of an address with some of them changed; `null` takes one out. */
export function changedParams(before: URLSearchParams, changes: Record<string, string | null>): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) {
      after.delete(name)
    } else {
      after.set(name, value)
    }
  }
  return after
}

/** What filters are set to, by name; "" is one that was added and has no value yet. */
export type Filters = Record<string, string>

/** @returns the filters that an address names. */
export function filtersIn(params: URLSearchParams, names: readonly string[]): Filters {
  return Object.fromEntries(names.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? ""]] : [])))
}

/** @returns the filters that narrow a list down: those with a value. */
export function activeFilters(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""))
}

/** @returns how the address changes when the filters become these; the list starts at its first page again. */
export function filterChanges(names: readonly string[], state: Record<string, unknown>): Record<string, string | null> {
  const changes = names.map((name) => [name, name in state ? String(state[name] ?? "") : null])
  return { ...Object.fromEntries(changes), offset: null }
}
