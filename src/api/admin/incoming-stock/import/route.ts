import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { backorderService } from "../../../../modules/backorder/name"
import { importIncomingStockWorkflow } from "../../../../workflows/import-incoming-stock"
import type { IncomingImportResponse } from "../../../contracts"
import { isDryRun, withUploadedFile } from "../../../middlewares/uploaded-file"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<IncomingImportResponse>) => {
  const answer = await withUploadedFile(req, async ({ path, encoding }) => {
    const file = { path, encoding }
    if (isDryRun(req)) {
      return { dry_run: true, summary: await backorderService(req.scope).incoming.checkFile(file) }
    }
    const { result: summary } = await importIncomingStockWorkflow(req.scope).run({ input: file })
    return { dry_run: false, summary }
  })
  res.json(answer)
}
