import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackorderedProductsParams, BackorderedProductsResponse, Narrowed } from "../../contracts"
import { readBackorderedProducts } from "../../views/backordered-products"
import { selectFields } from "../../views/select-fields"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, BackorderedProductsParams>,
  res: MedusaResponse<Narrowed<BackorderedProductsResponse, "backordered_products">>
) => {
  const { backordered_products, ...page } = await readBackorderedProducts(req.scope, req.validatedQuery)
  res.json({ backordered_products: selectFields(backordered_products, req.validatedQuery.fields), ...page })
}
