import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeBackorderSettingsWorkflow } from "../../../../../workflows/remove-backorder-settings"
import { saveBackorderSettingsWorkflow } from "../../../../../workflows/save-backorder-settings"
import type { DeletedSettingsResponse, ProductSettingsResponse, SaveProductSettingsBody } from "../../../../contracts"
import { readProductSettings } from "../../../../views/product-settings"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ProductSettingsResponse>) => {
  res.json({ backorder_settings: await readProductSettings(req.scope, req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<SaveProductSettingsBody>,
  res: MedusaResponse<ProductSettingsResponse>
) => {
  const { id } = req.params
  await saveBackorderSettingsWorkflow(req.scope).run({
    input: { changes: [{ product_id: id, ...req.validatedBody }] },
  })
  res.json({ backorder_settings: await readProductSettings(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<DeletedSettingsResponse>) => {
  const { id } = req.params
  await removeBackorderSettingsWorkflow(req.scope).run({ input: { product_ids: [id] } })
  res.json({ id, object: "backorder_settings", deleted: true })
}
