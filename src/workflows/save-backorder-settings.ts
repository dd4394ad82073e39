import { emitEventStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { delaysOf } from "../modules/backorder/domain/delay"
import type { SettingsChange } from "../modules/backorder/domain/settings"
import type { ProductChange, SavedChange, VariantLimit } from "../modules/backorder/settings-store"
import { BACKORDER_SETTINGS_UPDATED, BackorderEvents } from "./events"
import { findDelayedBackordersStep } from "./steps/find-delayed-backorders"
import { saveBackorderSettingsStep } from "./steps/save-backorder-settings"
import { validateSettingsTargetsStep, type TargetVariant } from "./steps/validate-settings-targets"

/** Settings to save: a field left out is kept, `null` clears it. */
export interface SaveBackorderSettingsInput {
  changes: (SettingsChange & { product_id: string; variants?: VariantLimit[] })[]
}

interface SwitchVariantsInput {
  product_variants: { id: string; allow_backorder?: boolean }[]
}

/**
 * Core's update of variants under another name. A workflow that takes the same one twice has to rename one of the two,
 * and Medusa 2.21.2 does not undo a workflow whose step was renamed by `config`.
 */
const switchBackorderVariantsOffWorkflow = createWorkflow(
  "switch-backorder-variants-off",
  (input: WorkflowData<SwitchVariantsInput>) => new WorkflowResponse(updateProductVariantsWorkflow.runAsStep({ input }))
)

/**
 * Saves the backorder settings of products, all or nothing, and switches core's `allow_backorder` on the variants of
 * those that were switched on or off. A save that does not flip the switch leaves the variants alone, so a single
 * variant that the merchant switched off in core's own form stays off. Says `backorder.delayed` for each order that waits
 * for a product whose expected date moved later.
 *
 * The variants of a product that is switched off go first: in between, its maximum still holds. The other way round
 * there would be a moment with neither.
 *
 * Called by the settings routes. Compensation puts back the settings and the variants.
 */
export const saveBackorderSettingsWorkflow = createWorkflow(
  "save-backorder-settings",
  (input: WorkflowData<SaveBackorderSettingsInput>) => {
    const changes = transform(input, ({ changes }) =>
      changes.map(({ product_id, variants, ...change }): ProductChange => ({ product_id, variants, change }))
    )
    const { variants, switching_off } = validateSettingsTargetsStep(changes)
    const switchedOff = transform({ variants, switching_off }, ({ variants, switching_off }) =>
      variantsToSwitch(variants, new Map(switching_off.map((product_id) => [product_id, false])))
    )
    when("variants-are-switched-off", switchedOff, (switchedOff) => switchedOff.length > 0).then(() => {
      switchBackorderVariantsOffWorkflow.runAsStep({ input: { product_variants: switchedOff } })
    })
    const saved = saveBackorderSettingsStep(changes)
    const switched = transform({ saved, variants, switching_off }, ({ saved, variants, switching_off }) =>
      variantsToSwitch(variants, flipsOf(saved.filter(({ product_id }) => !switching_off.includes(product_id))))
    )
    when("variants-are-switched", switched, (switched) => switched.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: switched } })
    })
    const products = transform(saved, (saved) => saved.map(({ product_id }) => ({ product_id })))
    emitEventStep({ eventName: BACKORDER_SETTINGS_UPDATED, data: products })
    const delayed = findDelayedBackordersStep(transform(saved, (saved) => delaysOf(saved)))
    emitEventStep({ eventName: BackorderEvents.DELAYED, data: delayed }).config({ name: "emit-delayed" })
    return new WorkflowResponse(saved)
  }
)

/** The products whose switch was turned, and to what. */
function flipsOf(saved: SavedChange[]): Map<string, boolean> {
  return new Map(
    saved.flatMap(({ product_id, before, after }) =>
      (before?.enabled ?? false) === after.enabled ? [] : [[product_id, after.enabled] as const]
    )
  )
}

function variantsToSwitch(variants: TargetVariant[], flips: Map<string, boolean>) {
  return variants
    .filter((variant) => flips.has(variant.product_id))
    .map((variant) => ({ id: variant.id, allow_backorder: flips.get(variant.product_id) }))
}
