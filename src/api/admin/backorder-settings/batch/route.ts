import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveBackorderSettingsWorkflow } from "../../../../workflows/save-backorder-settings"
import type { BatchSettingsBody, BatchSettingsResponse } from "../../../contracts"
import { readSettingsOf } from "../../../views/settings"

export const POST = async (
  req: AuthenticatedMedusaRequest<BatchSettingsBody>,
  res: MedusaResponse<BatchSettingsResponse>
) => {
  const { update } = req.validatedBody
  if (update.length) {
    await saveBackorderSettingsWorkflow(req.scope).run({ input: { changes: update } })
  }
  const productIds = update.map(({ product_id }) => product_id)
  res.json({ updated: await readSettingsOf(req.scope, productIds) })
}
