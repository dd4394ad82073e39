import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseListParams } from "../../../contracts"
import { exportPurchaseList } from "../../../views/purchase-list"
import { sendCsv } from "../../../views/send-csv"

/** The purchase list as CSV, read and sent some hundred variants at a time. */
export const GET = async (req: AuthenticatedMedusaRequest<unknown, PurchaseListParams>, res: MedusaResponse) => {
  await sendCsv(res, "purchase-list.csv", exportPurchaseList(req.scope, req.validatedQuery))
}
