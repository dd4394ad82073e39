import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackordersParams } from "../../contracts"
import { readBackorders } from "../../views/backorders"
import { selectFields } from "../../views/select-fields"

export const GET = async (req: AuthenticatedMedusaRequest<unknown, BackordersParams>, res: MedusaResponse) => {
  const { backorders, ...page } = await readBackorders(req.scope, req.validatedQuery)
  res.json({ backorders: selectFields(backorders, req.validatedQuery.fields), ...page })
}
