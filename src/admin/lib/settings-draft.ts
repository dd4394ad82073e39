import type { ProductSettings, SaveProductSettingsBody } from "../../api/contracts"
import { limitOf, limitProblem, textOfLimit, type LimitProblem } from "./limit-text"
import { promoOfText, promoProblemOf, type PromoProblem } from "./promo-problems"
import { changedKeys, textsWith, type Texts } from "./texts"
import { changedLimits, limitProblems, variantLimitsOf } from "./variant-limits"

/**
 * The settings as they stand in the form: limits are still text, and no promo is an empty one. `translations` of the promo
 * are by locale, limits of `variants` by the variant's id.
 */
export interface SettingsDraft {
  enabled: boolean
  promo: string
  translations: Texts
  max_quantity: string
  expected_on: string | null
  limit_to_incoming: boolean
  variants: Texts
}

export type DraftField = keyof SettingsDraft

/** Why fields cannot be saved: keys below `settings.problems` in the translations. */
export interface DraftProblems {
  promo?: PromoProblem
  translations?: Record<string, PromoProblem>
  max_quantity?: LimitProblem
  variants?: Record<string, LimitProblem>
}

const FIELDS = [
  "enabled",
  "promo",
  "translations",
  "max_quantity",
  "expected_on",
  "limit_to_incoming",
  "variants",
] as const

/** @returns the saved settings as the form shows them before anything is edited. */
export function draftOf(settings: ProductSettings): SettingsDraft {
  return {
    enabled: settings.enabled,
    promo: settings.promo ?? "",
    translations: Object.fromEntries(settings.translations.map(({ locale_code, promo }) => [locale_code, promo ?? ""])),
    max_quantity: textOfLimit(settings.max_quantity),
    expected_on: settings.expected_on,
    limit_to_incoming: settings.limit_to_incoming,
    variants: variantLimitsOf(settings.variants),
  }
}

/** @returns the edits with one more; of translations and variants' limits only the edited ones are held. */
export function addEdit(edits: Partial<SettingsDraft>, edit: Partial<SettingsDraft>): Partial<SettingsDraft> {
  return {
    ...edits,
    ...edit,
    translations: { ...edits.translations, ...edit.translations },
    variants: { ...edits.variants, ...edit.variants },
  }
}

/** @returns what the form shows: the saved settings with the edits over them. */
export function draftWith(saved: SettingsDraft, edits: Partial<SettingsDraft>): SettingsDraft {
  return {
    ...saved,
    ...edits,
    translations: textsWith(saved.translations, edits.translations),
    variants: textsWith(saved.variants, edits.variants),
  }
}

/** @returns the fields that differ, which is all that a save sends: what another admin changes meanwhile is kept. */
export function editedFields(saved: SettingsDraft, draft: SettingsDraft): DraftField[] {
  return FIELDS.filter((field) =>
    field === "variants" || field === "translations"
      ? changedKeys(saved[field], draft[field]).length > 0
      : saved[field] !== draft[field]
  )
}

/** @returns the body that saves what differs in a draft without problems. */
export function bodyOf(saved: SettingsDraft, draft: SettingsDraft): SaveProductSettingsBody {
  const values = {
    ...draft,
    promo: promoOfText(draft.promo),
    translations: changedKeys(saved.translations, draft.translations).map((locale_code) => ({
      locale_code,
      promo: promoOfText(draft.translations[locale_code]),
    })),
    max_quantity: limitOf(draft.max_quantity),
    variants: changedLimits(saved.variants, draft.variants),
  }
  return Object.fromEntries(editedFields(saved, draft).map((field) => [field, values[field]]))
}

/**
 * @param hasIncoming - whether what is on its way says when the product is expected.
 * @returns for each field that cannot be saved why, by the same rules as the server's.
 */
export function problemsOf(draft: SettingsDraft, hasIncoming = false): DraftProblems {
  const maximum = limitProblem(draft.max_quantity)
  const promo = maximum ? undefined : promoProblemIn(draft, draft.promo, hasIncoming)
  const translations = maximum ? {} : translationProblems(draft, hasIncoming)
  const variants = limitProblems(draft.variants)
  return {
    ...(maximum && { max_quantity: maximum }),
    ...(promo && { promo }),
    ...(Object.keys(translations).length > 0 && { translations }),
    ...(Object.keys(variants).length > 0 && { variants }),
  }
}

function translationProblems(draft: SettingsDraft, hasIncoming: boolean): Record<string, PromoProblem> {
  return Object.fromEntries(
    Object.entries(draft.translations).flatMap(([locale, text]) => {
      const problem = promoProblemIn(draft, text, hasIncoming)
      return problem ? [[locale, problem]] : []
    })
  )
}

function promoProblemIn(draft: SettingsDraft, text: string, hasIncoming: boolean): PromoProblem | undefined {
  return promoProblemOf(text, { ...draft, max_quantity: limitOf(draft.max_quantity) }, hasIncoming)
}
