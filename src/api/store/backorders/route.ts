import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { StoreBackordersParams, StoreBackordersResponse } from "../../contracts"
import { shopperOf } from "../../middlewares/shopper"
import { readShownViews } from "../../views/shopper-views"

export const GET = async (
  req: MedusaStoreRequest<unknown, StoreBackordersParams>,
  res: MedusaResponse<StoreBackordersResponse>
) => {
  const views = await readShownViews(req.scope, req.validatedQuery.product_id, shopperOf(req))
  res.json({ backorders: [...views].map(([product_id, view]) => ({ product_id, ...view })) })
}
