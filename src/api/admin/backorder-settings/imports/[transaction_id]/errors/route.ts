import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import { readImportErrors, readImportState } from "../../../../../views/imports"

/** All errors of an import as CSV, also those that its summary only counts. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { transaction_id } = req.params
  const { summary } = await readImportState(req.scope, transaction_id)
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", 'attachment; filename="backorder-import-errors.csv"')
  await pipeline(
    readImportErrors(req.scope, transaction_id, summary),
    stringify({ bom: true, quoted_match: /\r/ }),
    res
  )
}
