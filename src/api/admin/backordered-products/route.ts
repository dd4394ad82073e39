import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackorderedProductsParams } from "../../contracts"
import { readBackorderedProducts } from "../../views/backordered-products"
import { selectFields } from "../../views/select-fields"

export const GET = async (req: AuthenticatedMedusaRequest<unknown, BackorderedProductsParams>, res: MedusaResponse) => {
  const { backordered_products, ...page } = await readBackorderedProducts(req.scope, req.validatedQuery)
  res.json({ backordered_products: selectFields(backordered_products, req.validatedQuery.fields), ...page })
}
