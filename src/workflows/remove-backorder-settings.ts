import { emitEventStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { BackorderSettingsEvents } from "./events"
import { findSettingsToRemoveStep } from "./steps/find-settings-to-remove"
import { removeBackorderSettingsStep } from "./steps/remove-backorder-settings"
import { removePromoTranslationsStep } from "./steps/remove-promo-translations"

/** The products that are to be as if they had never been set up. */
export interface RemoveBackorderSettingsInput {
  product_ids: string[]
}

/**
 * Removes the backorder settings of products, all or nothing: promo and translations, maximum, date, and the limits of
 * their variants. Core's `allow_backorder` of a product that was on goes off, before its maximum goes, unless it was on
 * before the product was set up; nothing is ever switched on. Orders that wait for the products are followed as before; a
 * product without settings loses nothing and is no error.
 *
 * Called by the settings routes. Compensation puts back what was there and switches the same variants on.
 */
export const removeBackorderSettingsWorkflow = createWorkflow(
  "remove-backorder-settings",
  (input: WorkflowData<RemoveBackorderSettingsInput>) => {
    const { targets, switched_off } = findSettingsToRemoveStep(input.product_ids)
    when("variants-of-removed-are-on", switched_off, (switched_off) => switched_off.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: switched_off } })
    })
    removePromoTranslationsStep(input.product_ids)
    const removed = removeBackorderSettingsStep(targets)
    const products = transform(removed, (ids) => ids.map((product_id) => ({ product_id })))
    emitEventStep({ eventName: BackorderSettingsEvents.DELETED, data: products })
    return new WorkflowResponse(removed)
  }
)
