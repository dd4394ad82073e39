import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import type { PurchaseListParams } from "../../../contracts"
import { exportPurchaseList } from "../../../views/purchase-list"

/** The purchase list as CSV, read and sent some hundred variants at a time. */
export const GET = async (req: AuthenticatedMedusaRequest<unknown, PurchaseListParams>, res: MedusaResponse) => {
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", 'attachment; filename="purchase-list.csv"')
  // The mark tells spreadsheets that the file is UTF-8.
  await pipeline(exportPurchaseList(req.scope, req.validatedQuery), stringify({ bom: true, quoted_match: /\r/ }), res)
}
