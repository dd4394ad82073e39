import { emitEventStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SettingsChange } from "../modules/backorder/domain/settings"
import type { ProductChange, VariantLimit } from "../modules/backorder/settings-store"
import { saveBackorderSettingsStep } from "./steps/save-backorder-settings"
import { validateSettingsTargetsStep } from "./steps/validate-settings-targets"

/** Settings to save: a field left out is kept, `null` clears it. */
export interface SaveBackorderSettingsInput {
  changes: (SettingsChange & { product_id: string; variants?: VariantLimit[] })[]
}

export const BACKORDER_SETTINGS_UPDATED = "backorder-settings.updated"

/**
 * Saves the backorder settings of products, all or nothing, and switches core's `allow_backorder` on the variants of
 * those that were switched on or off. A save that does not flip the switch leaves the variants alone, so a single
 * variant that the merchant switched off in core's own form stays off.
 *
 * Called by the settings routes. Compensation puts back the settings and the variants.
 */
export const saveBackorderSettingsWorkflow = createWorkflow(
  "save-backorder-settings",
  (input: WorkflowData<SaveBackorderSettingsInput>) => {
    const changes = transform(input, ({ changes }) =>
      changes.map(({ product_id, variants, ...change }): ProductChange => ({ product_id, variants, change }))
    )
    const variants = validateSettingsTargetsStep(changes)
    const saved = saveBackorderSettingsStep(changes)
    const switched = transform({ saved, variants }, ({ saved, variants }) => {
      const flips = new Map(
        saved.flatMap(({ product_id, before, after }) =>
          (before?.enabled ?? false) === after.enabled ? [] : [[product_id, after.enabled] as const]
        )
      )
      return variants
        .filter((variant) => flips.has(variant.product_id))
        .map((variant) => ({ id: variant.id, allow_backorder: flips.get(variant.product_id) }))
    })
    when("variants-are-switched", switched, (switched) => switched.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: switched } })
    })
    const products = transform(saved, (saved) => saved.map(({ product_id }) => ({ product_id })))
    emitEventStep({ eventName: BACKORDER_SETTINGS_UPDATED, data: products })
    return new WorkflowResponse(saved)
  }
)
