import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IncomingExportParams } from "../../../contracts"
import { exportIncomingStock } from "../../../views/incoming-stock-export"
import { sendCsv } from "../../../views/send-csv"

/** Incoming stock as CSV, read and sent some hundred at a time. */
export const GET = async (req: AuthenticatedMedusaRequest<unknown, IncomingExportParams>, res: MedusaResponse) => {
  await sendCsv(res, "incoming-stock.csv", exportIncomingStock(req.scope, req.validatedQuery))
}
