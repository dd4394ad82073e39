import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackordersParams, BackordersResponse, Narrowed } from "../../contracts"
import { readBackorders } from "../../views/backorders"
import { selectFields } from "../../views/select-fields"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, BackordersParams>,
  res: MedusaResponse<Narrowed<BackordersResponse, "backorders">>
) => {
  const { backorders, ...page } = await readBackorders(req.scope, req.validatedQuery)
  res.json({ backorders: selectFields(backorders, req.validatedQuery.fields), ...page })
}
