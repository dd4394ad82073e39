import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importBackorderSettingsWorkflow } from "../../../../workflows/import-backorder-settings"
import type { ImportResponse, ImportsParams, ImportsResponse, Narrowed } from "../../../contracts"
import { withUploadedFile } from "../../../middlewares/uploaded-file"
import { readImports } from "../../../views/imports"
import { selectFields } from "../../../views/select-fields"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ImportsParams>,
  res: MedusaResponse<Narrowed<ImportsResponse, "imports">>
) => {
  const { imports, ...page } = await readImports(req.scope, req.validatedQuery)
  res.json({ imports: selectFields(imports, req.validatedQuery.fields), ...page })
}

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  const result = await withUploadedFile(req, async (input) => {
    const { result } = await importBackorderSettingsWorkflow(req.scope).run({ input })
    return result
  })
  res.status(202).json(result)
}
