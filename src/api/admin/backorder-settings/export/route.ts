import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportSettings } from "../../../views/settings-export"
import { sendCsv } from "../../../views/send-csv"

/** The settings of all products as CSV, read and sent a thousand products at a time. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendCsv(res, "backorder-settings.csv", exportSettings(req.scope))
}
