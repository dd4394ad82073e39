import type { ProductSettings, SaveProductSettingsBody } from "../../api/contracts"
import { PROMO_MAX_LENGTH, promoProblem } from "../../modules/backorder/domain/promo"
import { limitOf, limitProblem, textOfLimit, type LimitProblem } from "./limit-text"
import { changedLimits, limitProblems, limitsWith, variantLimitsOf, type VariantLimits } from "./variant-limits"

/** The settings as they stand in the form: limits are still text, and no promo is an empty one. */
export interface SettingsDraft {
  enabled: boolean
  promo: string
  max_quantity: string
  expected_on: string | null
  variants: VariantLimits
}

export type DraftField = keyof SettingsDraft

type PromoProblem = "promo_too_long" | "promo_needs_maximum" | "promo_needs_date"

/** Why fields cannot be saved: keys below `settings.problems` in the translations, of `variants` by the variant's id. */
export interface DraftProblems {
  promo?: PromoProblem
  max_quantity?: LimitProblem
  variants?: Record<string, LimitProblem>
}

const FIELDS = ["enabled", "promo", "max_quantity", "expected_on", "variants"] as const

/** @returns the saved settings as the form shows them before anything is edited. */
export function draftOf(settings: ProductSettings): SettingsDraft {
  return {
    enabled: settings.enabled,
    promo: settings.promo ?? "",
    max_quantity: textOfLimit(settings.max_quantity),
    expected_on: settings.expected_on,
    variants: variantLimitsOf(settings.variants),
  }
}

/** @returns the edits with one more; of the variants' limits only the edited ones are held. */
export function addEdit(edits: Partial<SettingsDraft>, edit: Partial<SettingsDraft>): Partial<SettingsDraft> {
  return { ...edits, ...edit, variants: { ...edits.variants, ...edit.variants } }
}

/** @returns what the form shows: the saved settings with the edits over them. */
export function draftWith(saved: SettingsDraft, edits: Partial<SettingsDraft>): SettingsDraft {
  return { ...saved, ...edits, variants: limitsWith(saved.variants, edits.variants) }
}

/** @returns the fields that differ, which is all that a save sends: what another admin changes meanwhile is kept. */
export function editedFields(saved: SettingsDraft, draft: SettingsDraft): DraftField[] {
  return FIELDS.filter((field) =>
    field === "variants" ? changedLimits(saved.variants, draft.variants).length > 0 : saved[field] !== draft[field]
  )
}

/** @returns the body that saves what differs in a draft without problems. */
export function bodyOf(saved: SettingsDraft, draft: SettingsDraft): SaveProductSettingsBody {
  const values = {
    ...draft,
    promo: promoOf(draft),
    max_quantity: limitOf(draft.max_quantity),
    variants: changedLimits(saved.variants, draft.variants),
  }
  return Object.fromEntries(editedFields(saved, draft).map((field) => [field, values[field]]))
}

/** @returns for each field that cannot be saved why, by the same rules as the server's. */
export function problemsOf(draft: SettingsDraft): DraftProblems {
  const maximum = limitProblem(draft.max_quantity)
  const promo = maximum ? undefined : promoProblemOf(draft)
  const variants = limitProblems(draft.variants)
  return {
    ...(maximum && { max_quantity: maximum }),
    ...(promo && { promo }),
    ...(Object.keys(variants).length > 0 && { variants }),
  }
}

/** @returns the promo that the draft means, `null` for none. */
export function promoOf(draft: SettingsDraft): string | null {
  return draft.promo.trim() || null
}

/** The domain words its reason in English; which of its two rules speaks is found by satisfying the other one. */
function promoProblemOf(draft: SettingsDraft): PromoProblem | undefined {
  const settings = { promo: promoOf(draft), max_quantity: limitOf(draft.max_quantity), expected_on: draft.expected_on }
  if ((settings.promo?.length ?? 0) > PROMO_MAX_LENGTH) {
    return "promo_too_long"
  }
  if (promoProblem({ ...settings, expected_on: settings.expected_on ?? "any date" })) {
    return "promo_needs_maximum"
  }
  return promoProblem(settings) ? "promo_needs_date" : undefined
}
