import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackorderStatusesResponse } from "../../../contracts"

/** As the filters of core's lists name their choices: in English, whatever the language of the dashboard. */
const STATUSES: BackorderStatusesResponse["statuses"] = [
  { id: "back_ordered", name: "Back-ordered" },
  { id: "filled", name: "Ready to ship or filled" },
  { id: "canceled", name: "Canceled" },
]

export const GET = (_req: AuthenticatedMedusaRequest, res: MedusaResponse<BackorderStatusesResponse>) => {
  res.json({ statuses: STATUSES })
}
