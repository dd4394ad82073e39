/*
 * The one source of the shapes that the routes take and give. The admin imports the types; the middlewares the schemas.
 * Quantities are units, times are ISO 8601, `expected_on` is a calendar date (`YYYY-MM-DD`).
 */

export * from "./answers"
export * from "./backordered-products"
export * from "./backorders"
export * from "./health"
export * from "./imports"
export * from "./incoming-stock"
export type { Narrowed } from "./query"
export * from "./refusals"
export * from "./search"
export * from "./settings"
export * from "./store"
