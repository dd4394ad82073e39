import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackordersOverviewResponse } from "../../../contracts"
import { readOverview } from "../../../views/overview"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<BackordersOverviewResponse>) => {
  res.json(await readOverview(req.scope))
}
