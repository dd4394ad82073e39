import { BACKORDERED_PRODUCTS_ROUTES } from "./backordered-products"
import { BACKORDERS_ROUTES } from "./backorders"
import { IMPORTS_ROUTES } from "./imports"
import { INCOMING_STOCK_ROUTES } from "./incoming-stock"
import { SETTINGS_ROUTES } from "./settings"
import { STORE_ROUTES } from "./store"
import type { OurRoute } from "./types"

export type { Contract, OurRoute } from "./types"

/** All routes of ours, each method of each path once. */
export const ROUTES: OurRoute[] = [
  ...SETTINGS_ROUTES,
  ...IMPORTS_ROUTES,
  ...BACKORDERED_PRODUCTS_ROUTES,
  ...BACKORDERS_ROUTES,
  ...INCOMING_STOCK_ROUTES,
  ...STORE_ROUTES,
]
