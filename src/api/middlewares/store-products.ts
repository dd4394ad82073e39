import type { MedusaRequest } from "@medusajs/framework/http"
import { backorderService } from "../../modules/backorder/name"
import type { StoreProductBackorder } from "../contracts"
import { readShopperViews } from "../views/shopper-views"
import { asksForParts, enrichResponse, leavesOut } from "./enrich"
import { nestedProducts, type StoreProduct } from "./nested-products"
import { shopperOf } from "./shopper"

interface ProductsAnswer {
  products?: (StoreProduct & { backorder?: StoreProductBackorder })[]
  product?: StoreProduct & { backorder?: StoreProductBackorder }
}

/** Adds `backorder` to the products of a Store API answer. */
export const addProductBackorders = enrichResponse(async ({ products, product }: ProductsAnswer, req: MedusaRequest) =>
  addToProducts(products ?? (product ? [product] : []), req)
)

/** Adds `backorder` to products that an answer carries inside something else: collections, categories, tags, types. */
export const addNestedBackorders = enrichResponse(async (body: object, req: MedusaRequest) =>
  addToProducts(nestedProducts(body), req)
)

async function addToProducts(
  products: (StoreProduct & { backorder?: StoreProductBackorder })[],
  req: MedusaRequest
): Promise<void> {
  const { options } = backorderService(req.scope)
  if (!products.length || !options.enrich_store_products || leavesOut(req, "backorder")) {
    return
  }
  const ids = products.map((product) => product.id)
  const views = await readShopperViews(req.scope, ids, { ...shopperOf(req), withParts: asksForParts(req) })
  for (const product of products) {
    product.backorder = views.get(product.id) ?? null
  }
}
