import type { MedusaContainer } from "@medusajs/framework/types"
import { clearExpiredClaimsWorkflow } from "../workflows/clear-expired-claims"

export default async function clearExpiredClaims(container: MedusaContainer) {
  await clearExpiredClaimsWorkflow(container).run()
}

export const config = {
  name: "backorder-clear-expired-claims",
  schedule: "*/5 * * * *",
}
