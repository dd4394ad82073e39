import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackorderResponse } from "../../../contracts"
import { readBackorder } from "../../../views/backorders"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<BackorderResponse>) => {
  res.json(await readBackorder(req.scope, req.params.id))
}
