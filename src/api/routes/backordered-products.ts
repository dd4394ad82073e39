import {
  backorderedProductsParams,
  backorderedProductsResponse,
  backordersOverviewResponse,
  purchaseListParams,
} from "../contracts"
import type { OurRoute } from "./types"

export const BACKORDERED_PRODUCTS_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: "/admin/backordered-products",
    summary: "What to buy in, one row a variant.",
    policy: "read",
    query: backorderedProductsParams,
    answer: { body: backorderedProductsResponse },
  },
  {
    method: "GET",
    path: "/admin/backordered-products/overview",
    summary: "What waits and what may leave over all products, and how that came about.",
    description:
      "`days` are the last 90 of the shop, the oldest first; `top` are the variants of which most units wait.",
    policy: "read",
    answer: { body: backordersOverviewResponse },
  },
  {
    method: "GET",
    path: "/admin/backordered-products/export",
    summary: "The purchase list as CSV.",
    policy: "read",
    query: purchaseListParams,
    answer: { body: { csv: "A row for each variant and location." } },
  },
]
