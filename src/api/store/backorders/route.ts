import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { StoreBackordersParams, StoreBackordersResponse } from "../../contracts"
import { refuseForeignChannels, shopperOf } from "../../middlewares/shopper"
import { readShownViews } from "../../views/shopper-views"

export const GET = async (
  req: MedusaStoreRequest<unknown, StoreBackordersParams>,
  res: MedusaResponse<StoreBackordersResponse>
) => {
  const { product_id: ids, fields } = req.validatedQuery
  refuseForeignChannels(req)
  const views = await readShownViews(req.scope, ids, { ...shopperOf(req), withParts: fields?.includes("parts") })
  res.json({ backorders: [...views].map(([product_id, view]) => ({ product_id, ...view })) })
}
