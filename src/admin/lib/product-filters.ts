import type { Filters } from "./address"

/** The filters of what to buy in, as the address names them. */
export const PRODUCT_FILTERS = ["product_id", "location_id", "waiting_days", "expected", "at_limit"] as const

/** How long the oldest order may have waited, in days. */
export const WAITING_DAYS = ["7", "14", "30", "60", "90"] as const

/** What can be asked of the expected date. */
export const EXPECTED = ["passed", "none"] as const

/** @returns the filters as the route takes them: the two questions about the date are one choice on the screen. */
export function productQuery({ expected, ...filters }: Filters): Record<string, string> {
  return {
    ...filters,
    ...(expected === "passed" && { overdue: "true" }),
    ...(expected === "none" && { no_date: "true" }),
  }
}

/** @returns the query that names these variants. One parameter: a server takes no more than twenty of one name. */
export function variantQuery(variantIds: string[]): Record<string, string> {
  return { "variant_id[]": variantIds.join(",") }
}
