import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Narrowed, SettingsParams, SettingsResponse } from "../../contracts"
import { selectFields } from "../../views/select-fields"
import { readSettings } from "../../views/settings"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, SettingsParams>,
  res: MedusaResponse<Narrowed<SettingsResponse, "backorder_settings">>
) => {
  const { backorder_settings, ...page } = await readSettings(req.scope, req.validatedQuery)
  res.json({ backorder_settings: selectFields(backorder_settings, req.validatedQuery.fields), ...page })
}
