import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportStateResponse } from "../../../../contracts"
import { readImportState } from "../../../../views/imports"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportStateResponse>) => {
  res.json(await readImportState(req.scope, req.params.transaction_id))
}
