import type { MedusaRequest } from "@medusajs/framework/http"
import { backorderService } from "../../modules/backorder/name"
import type { StoreProductBackorder } from "../contracts"
import { readShopperViews } from "../views/shopper-views"
import { enrichResponse, leavesOut } from "./enrich"
import { shopperOf } from "./shopper"

interface StoreProduct {
  id: string
  backorder?: StoreProductBackorder
}

/** Adds `backorder` to the products of a Store API answer. */
export const addProductBackorders = enrichResponse(
  async (body: { products?: StoreProduct[]; product?: StoreProduct }, req: MedusaRequest) => {
    const products = body.products ?? (body.product ? [body.product] : [])
    const { options } = backorderService(req.scope)
    if (!products.length || !options.enrich_store_products || leavesOut(req, "backorder")) {
      return
    }
    const views = await readShopperViews(
      req.scope,
      products.map((product) => product.id),
      shopperOf(req)
    )
    for (const product of products) {
      product.backorder = views.get(product.id) ?? null
    }
  }
)
