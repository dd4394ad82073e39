import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeBackorderSettingsWorkflow } from "../../../../workflows/change-backorder-settings"
import type { BatchSettingsBody, BatchSettingsResponse } from "../../../contracts"
import { readSettingsOf } from "../../../views/settings"

export const POST = async (
  req: AuthenticatedMedusaRequest<BatchSettingsBody>,
  res: MedusaResponse<BatchSettingsResponse>
) => {
  const { update = [], delete: remove = [] } = req.validatedBody
  if (update.length + remove.length) {
    await changeBackorderSettingsWorkflow(req.scope).run({ input: { changes: update, remove } })
  }
  const productIds = update.map(({ product_id }) => product_id)
  res.json({
    updated: await readSettingsOf(req.scope, productIds),
    ...(req.validatedBody.delete && { deleted: { ids: remove, object: "backorder_settings", deleted: true } }),
  })
}
