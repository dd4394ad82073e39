import { emitEventStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { delaysOf } from "../modules/backorder/domain/delay"
import type { SettingsChange } from "../modules/backorder/domain/settings"
import type { VariantSwitch } from "../modules/backorder/domain/variant-switch"
import type { ProductChange, SavedChange, VariantLimit } from "../modules/backorder/settings-store"
import { BackorderSettingsEvents, BackorderEvents } from "./events"
import { findDelayedBackordersStep } from "./steps/find-delayed-backorders"
import { noteKnownVariantsStep } from "./steps/note-known-variants"
import { saveBackorderSettingsStep } from "./steps/save-backorder-settings"
import { translatePromosStep, type PromoTranslations } from "./steps/translate-promos"
import { validatePromoTranslationsStep, type TranslatedChange } from "./steps/validate-promo-translations"
import { validateSettingsTargetsStep } from "./steps/validate-settings-targets"

/** Settings to save: a field left out is kept, `null` clears it. */
export interface SaveBackorderSettingsInput {
  changes: (SettingsChange & {
    product_id: string
    variants?: VariantLimit[]
    /** The promo in further locales of the store; a locale left out is kept. */
    translations?: TranslatedChange["translations"]
  })[]
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
 * Saves the backorder settings of products, all or nothing, and switches core's `allow_backorder` on their variants: on
 * where the save says `enabled: true`, also of a product that is on already, and off with the product. A save that does
 * not name the switch leaves the variants alone, so a single variant that the merchant switched off in core's own form
 * stays off. The promo in further languages goes to core's Translation module. Says `backorder.delayed` for each order that waits for a product whose expected date moved later.
 *
 * The variants of a product that is switched off go first: in between, its maximum still holds. The other way round
 * there would be a moment with neither.
 *
 * How core had the variants is noted before they are switched on: a server that dies in between leaves some that are off, which
 * the admin warns of, rather than some that later pass for having been on before.
 *
 * Called by the settings routes. Compensation puts back the settings, the translations and those variants that were
 * switched.
 */
export const saveBackorderSettingsWorkflow = createWorkflow(
  "save-backorder-settings",
  (input: WorkflowData<SaveBackorderSettingsInput>) => {
    const given = transform(input, ({ changes }) =>
      changes.map(({ product_id, variants, translations: _, ...change }): ProductChange => ({
        product_id,
        variants,
        change,
      }))
    )
    const { changes, variants, switching_off } = validateSettingsTargetsStep(given)
    validatePromoTranslationsStep(transform(input, ({ changes }) => translatedChanges(changes)))
    const switchedOff = transform({ variants, switching_off }, ({ variants, switching_off }) =>
      variantsToSwitch(variants, new Map(switching_off.map((product_id) => [product_id, false])))
    )
    when("variants-are-switched-off", switchedOff, (switchedOff) => switchedOff.length > 0).then(() => {
      switchBackorderVariantsOffWorkflow.runAsStep({ input: { product_variants: switchedOff } })
    })
    const saved = saveBackorderSettingsStep(changes)
    const promos = transform(input, ({ changes }) => promosOf(changes))
    when("promos-are-translated", promos, (promos) => Object.keys(promos).length > 0).then(() => {
      translatePromosStep(promos)
    })
    const targets = transform({ saved, changes, switching_off }, ({ saved, changes, switching_off }) =>
      switchesOf(saved, changes, switching_off)
    )
    noteKnownVariantsStep(
      transform({ variants, targets }, ({ variants, targets }) => variantsOfThoseOn(variants, new Map(targets)))
    )
    const switched = transform({ variants, targets }, ({ variants, targets }) =>
      variantsToSwitch(variants, new Map(targets))
    )
    when("variants-are-switched", switched, (switched) => switched.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: switched } })
    })
    const products = transform(saved, (saved) => saved.map(({ product_id }) => ({ product_id })))
    emitEventStep({ eventName: BackorderSettingsEvents.UPDATED, data: products })
    const delayed = findDelayedBackordersStep(transform(saved, (saved) => delaysOf(saved)))
    emitEventStep({ eventName: BackorderEvents.DELAYED, data: delayed }).config({ name: "emit-delayed" })
    return new WorkflowResponse(saved)
  }
)

function translatedChanges(changes: SaveBackorderSettingsInput["changes"]): TranslatedChange[] {
  return changes.map(({ product_id, variants: _, translations = [], ...change }) => ({
    product_id,
    change,
    translations,
  }))
}

function promosOf(changes: SaveBackorderSettingsInput["changes"]): PromoTranslations {
  const translated = changes.filter(({ translations }) => translations?.length)
  return Object.fromEntries(
    translated.map(({ product_id, translations = [] }) => [
      product_id,
      Object.fromEntries(translations.map(({ locale_code, promo }) => [locale_code, promo])),
    ])
  )
}

/** The products whose variants follow the save, and to what; those that went off before it are done. */
function switchesOf(saved: SavedChange[], changes: ProductChange[], done: string[]): [string, boolean][] {
  const areDone = new Set(done)
  const asked = new Map(changes.map(({ product_id, change }) => [product_id, change.enabled]))
  return saved
    .filter(({ product_id, before, after }) => {
      const isFlipped = (before?.enabled ?? false) !== after.enabled
      return !areDone.has(product_id) && (isFlipped || asked.get(product_id) === true)
    })
    .map(({ product_id, after }) => [product_id, after.enabled])
}

/** Those that are not as they have to be: what is right already needs no undoing either. */
function variantsToSwitch(variants: VariantSwitch[], targets: Map<string, boolean>) {
  return variants
    .filter(({ product_id, allow_backorder }) => targets.get(product_id) === !allow_backorder)
    .map(({ id, allow_backorder }) => ({ id, allow_backorder: !allow_backorder }))
}

function variantsOfThoseOn(variants: VariantSwitch[], targets: Map<string, boolean>) {
  return variants.filter(({ product_id }) => targets.get(product_id))
}
