import { storeBackordersParams, storeBackordersResponse } from "../contracts"
import type { OurRoute } from "./types"

export const STORE_ROUTES: OurRoute[] = [
  {
    method: "GET",
    path: "/store/backorders",
    summary: "What a shopper is told about products, for storefronts that keep their product answers in a cache.",
    description: "The same as `product.backorder`. A product that is not available for backorder is left out.",
    policy: null,
    query: storeBackordersParams,
    answer: { body: storeBackordersResponse },
  },
]
