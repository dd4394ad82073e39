import { container as appContainer } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { backorderService } from "../modules/backorder/name"
import { mirrorIncomingStockWorkflow } from "../workflows/mirror-incoming-stock"
import { reconcileBackordersWorkflow } from "../workflows/reconcile-backorders"
import { switchOnNewVariantsWorkflow } from "../workflows/switch-on-new-variants"
import { tellLateIncomingStockWorkflow } from "../workflows/tell-late-incoming-stock"

/** Finds what no event told. Every instance has this job; those that come while one of them is at it do nothing. */
export default async function reconcileBackorders(container: MedusaContainer) {
  const { result } = await reconcileBackordersWorkflow(container).run({ input: { skip_if_running: true } })
  if (!result.skipped) {
    await switchOnNewVariantsWorkflow(container).run({ input: {} })
    await mirrorIncomingStockWorkflow(container).run()
    await tellLateIncomingStockWorkflow(container).run()
  }
}

export const config = {
  name: "backorder-reconcile",
  /** Medusa reads this once, after the modules are loaded: the module has the options, however it was listed. */
  get schedule(): string {
    return backorderService(appContainer).options.reconcile_schedule
  },
}
