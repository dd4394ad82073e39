import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { RemovalTargets } from "../modules/backorder/settings-removal"
import { removeBackorderSettingsStep } from "./steps/remove-backorder-settings"
import { removePromoTranslationsStep } from "./steps/remove-promo-translations"

/** Deletes the settings of deleted products with their translations, and the limits of deleted variants. What is owed stays tracked. */
export const forgetBackorderSettingsWorkflow = createWorkflow(
  "forget-backorder-settings",
  (deleted: WorkflowData<RemovalTargets>) => {
    removePromoTranslationsStep(deleted.product_ids)
    return new WorkflowResponse(removeBackorderSettingsStep(deleted))
  }
)
