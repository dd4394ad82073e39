import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SettingsParams } from "../../contracts"
import { selectFields } from "../../views/select-fields"
import { readSettings } from "../../views/settings"

export const GET = async (req: AuthenticatedMedusaRequest<unknown, SettingsParams>, res: MedusaResponse) => {
  const { backorder_settings, ...page } = await readSettings(req.scope, req.validatedQuery)
  res.json({ backorder_settings: selectFields(backorder_settings, req.validatedQuery.fields), ...page })
}
