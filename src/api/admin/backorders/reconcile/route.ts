import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mirrorIncomingStockWorkflow } from "../../../../workflows/mirror-incoming-stock"
import { reconcileBackordersWorkflow } from "../../../../workflows/reconcile-backorders"
import { switchOnNewVariantsWorkflow } from "../../../../workflows/switch-on-new-variants"
import type { ReconcileBody, ReconcileResponse } from "../../../contracts"
import { reconciliationView } from "../../../views/reconciliation"

export const POST = async (req: AuthenticatedMedusaRequest<ReconcileBody>, res: MedusaResponse<ReconcileResponse>) => {
  const { dry_run } = req.validatedBody
  const { result } = await reconcileBackordersWorkflow(req.scope).run({ input: { dry_run } })
  if (!dry_run) {
    await switchOnNewVariantsWorkflow(req.scope).run({ input: {} })
    await mirrorIncomingStockWorkflow(req.scope).run()
  }
  res.json(await reconciliationView(req.scope, result))
}
