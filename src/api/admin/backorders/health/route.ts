import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { HealthResponse } from "../../../contracts"
import { readHealth } from "../../../views/health"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<HealthResponse>) => {
  res.json(await readHealth(req.scope))
}
