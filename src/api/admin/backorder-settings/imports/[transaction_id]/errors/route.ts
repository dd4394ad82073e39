import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readImportErrors, readImportState } from "../../../../../views/imports"
import { sendCsv } from "../../../../../views/send-csv"

/** All errors of an import as CSV, also those that its summary only counts. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { transaction_id } = req.params
  const { summary } = await readImportState(req.scope, transaction_id)
  await sendCsv(res, "backorder-import-errors.csv", readImportErrors(req.scope, transaction_id, summary))
}
