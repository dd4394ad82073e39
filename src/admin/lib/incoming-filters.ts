import { INCOMING_STATUSES } from "../../modules/backorder/domain/codes"
import type { Filters } from "./address"

/** The page of what is on its way. */
export const INCOMING_PATH = "/incoming-stock"

/** The same page with what is late. */
export const LATE_PATH = `${INCOMING_PATH}?late=true`

/** What the list can be narrowed down by, named as in its route's query. */
export const INCOMING_FILTERS = ["status", "location_id", "late"] as const

/** What the list shows unless somebody wants something else: what has come or was canceled is history. */
const SHOWN: Filters = { status: "expected" }

/** In the address: somebody has taken the filter by status away. */
const ALL = "all"

/** @returns the filters as the table shows them: an address that says nothing of the status means what is expected. */
export function shownFilters(filters: Filters): Filters {
  const { status, ...others } = { ...SHOWN, ...filters }
  return status === ALL ? others : { status, ...others }
}

/** @returns the filters as the address names them. */
export function storedFilters(filters: Record<string, unknown>): Record<string, unknown> {
  return { ...filters, status: filters.status ?? ALL }
}

/** @returns the filters as the route takes them. A status that it does not know is none. */
export function incomingQuery({ status, ...filters }: Filters): Filters {
  return INCOMING_STATUSES.some((known) => known === status) ? { status, ...filters } : filters
}

/** @returns whether somebody has narrowed the list down himself. */
export function isNarrowed({ status, ...others }: Filters): boolean {
  return status !== SHOWN.status || Object.keys(others).length > 0
}
