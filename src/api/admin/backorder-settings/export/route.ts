import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import { exportSettings } from "../../../views/settings-export"

/** The settings of all products as CSV, read and sent a thousand products at a time. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", 'attachment; filename="backorder-settings.csv"')
  // The mark tells spreadsheets that the file is UTF-8.
  await pipeline(exportSettings(req.scope), stringify({ bom: true, quoted_match: /\r/ }), res)
}
