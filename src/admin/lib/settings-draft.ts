import type { ProductSettings, SaveProductSettingsBody } from "../../api/contracts"
import { PROMO_MAX_LENGTH, promoProblem, renderPromo, unlessPassed } from "../../modules/backorder/domain/promo"

/** The settings as they stand in the form: the maximum is still text, and no promo is an empty one. */
export interface SettingsDraft {
  enabled: boolean
  promo: string
  max_quantity: string
  expected_on: string | null
}

export type DraftField = keyof SettingsDraft

/** Why a field cannot be saved: a key below `settings.problems` in the translations. */
export type DraftProblem =
  "promo_too_long" | "promo_needs_maximum" | "promo_needs_date" | "maximum_not_whole" | "maximum_too_large"

/** Why shoppers read no promo: a key below `settings.preview` in the translations. */
export type SilentReason = "off" | "no_promo" | "not_saveable" | "date_passed" | "none_left"

/** The largest number that the database column holds. */
const MAX_QUANTITY = 2_147_483_647

const FIELDS = ["enabled", "promo", "max_quantity", "expected_on"] as const

/** @returns the saved settings as the form shows them before anything is edited. */
export function draftOf(settings: ProductSettings): SettingsDraft {
  return {
    enabled: settings.enabled,
    promo: settings.promo ?? "",
    max_quantity: settings.max_quantity === null ? "" : String(settings.max_quantity),
    expected_on: settings.expected_on,
  }
}

/** @returns the fields that differ, which is all that a save sends: what another admin changes meanwhile is kept. */
export function editedFields(saved: SettingsDraft, draft: SettingsDraft): DraftField[] {
  return FIELDS.filter((field) => saved[field] !== draft[field])
}

/** @returns the body that saves those fields of a draft without problems. */
export function bodyOf(draft: SettingsDraft, fields: DraftField[]): SaveProductSettingsBody {
  const values = { ...draft, promo: promoOf(draft), max_quantity: maximumOf(draft) }
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

/** @returns for each field that cannot be saved why, by the same rules as the server's. */
export function problemsOf(draft: SettingsDraft): Partial<Record<DraftField, DraftProblem>> {
  const maximum = maximumProblem(draft.max_quantity.trim())
  const promo = maximum ? undefined : promoProblemOf(draft)
  return { ...(maximum && { max_quantity: maximum }), ...(promo && { promo }) }
}

/** @returns what a shopper would read if the draft were saved, or why nothing. */
export function previewOf(
  draft: SettingsDraft,
  settings: ProductSettings,
  context: { today: string; locale: string }
): { text: string } | { silent: SilentReason } {
  if (!draft.enabled) {
    return { silent: "off" }
  }
  const promo = promoOf(draft)
  if (!promo) {
    return { silent: "no_promo" }
  }
  if (Object.keys(problemsOf(draft)).length > 0) {
    return { silent: "not_saveable" }
  }
  const number = maximumOf(draft)
  const remaining = remainingOf(number, settings)
  if (remaining === 0) {
    return { silent: "none_left" }
  }
  const date = unlessPassed(draft.expected_on, context.today)
  const text = renderPromo(promo, { number, remaining, date }, context.locale)
  return text === null ? { silent: "date_passed" } : { text }
}

/** What would be left under another maximum; under the saved one the server knows it better. */
function remainingOf(maximum: number | null, settings: ProductSettings): number | null {
  if (maximum === null || maximum === settings.max_quantity) {
    return maximum === null ? null : settings.remaining_quantity
  }
  return Math.max(0, maximum - settings.outstanding_quantity)
}

function promoOf(draft: SettingsDraft): string | null {
  return draft.promo.trim() || null
}

function maximumOf(draft: SettingsDraft): number | null {
  const text = draft.max_quantity.trim()
  return text === "" ? null : Number(text)
}

function maximumProblem(text: string): DraftProblem | undefined {
  if (text === "") {
    return undefined
  }
  if (!/^\d+$/.test(text)) {
    return "maximum_not_whole"
  }
  return Number(text) > MAX_QUANTITY ? "maximum_too_large" : undefined
}

/** The domain words its reason in English; which of its two rules speaks is found by satisfying the other one. */
function promoProblemOf(draft: SettingsDraft): DraftProblem | undefined {
  const settings = { promo: promoOf(draft), max_quantity: maximumOf(draft), expected_on: draft.expected_on }
  if ((settings.promo?.length ?? 0) > PROMO_MAX_LENGTH) {
    return "promo_too_long"
  }
  if (promoProblem({ ...settings, expected_on: settings.expected_on ?? "any date" })) {
    return "promo_needs_maximum"
  }
  return promoProblem(settings) ? "promo_needs_date" : undefined
}
