import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IncomingOrdersParams, IncomingOrdersResponse } from "../../../../contracts"
import { readIncomingOrders } from "../../../../views/incoming-stock"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, IncomingOrdersParams>,
  res: MedusaResponse<IncomingOrdersResponse>
) => {
  res.json(await readIncomingOrders(req.scope, req.params.id, req.validatedQuery))
}
