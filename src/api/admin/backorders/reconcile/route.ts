import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reconcileBackordersWorkflow } from "../../../../workflows/reconcile-backorders"
import type { ReconcileBody, ReconcileResponse } from "../../../contracts"
import { reconciliationView } from "../../../views/reconciliation"

export const POST = async (req: AuthenticatedMedusaRequest<ReconcileBody>, res: MedusaResponse<ReconcileResponse>) => {
  const { result } = await reconcileBackordersWorkflow(req.scope).run({ input: { dry_run: req.validatedBody.dry_run } })
  res.json(await reconciliationView(req.scope, result))
}
