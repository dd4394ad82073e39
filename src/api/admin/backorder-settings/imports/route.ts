import { unlink } from "node:fs/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { importBackorderSettingsWorkflow } from "../../../../workflows/import-backorder-settings"
import type { ImportResponse } from "../../../contracts"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  if (!req.file) {
    const message = "Invalid request: field 'file' is missing: send the CSV file as multipart/form-data"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const { path, originalname } = req.file
  try {
    const { result } = await importBackorderSettingsWorkflow(req.scope).run({
      input: { path, file_name: originalname },
    })
    res.status(202).json(result)
  } finally {
    await unlink(path)
  }
}
