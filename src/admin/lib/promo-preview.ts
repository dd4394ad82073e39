import type { ProductSettings } from "../../api/contracts"
import { renderPromo, unlessPassed } from "../../modules/backorder/domain/promo"
import { limitOf } from "./limit-text"
import { problemsOf, promoOf, type SettingsDraft } from "./settings-draft"

/** Why shoppers read no promo: a key below `settings.preview` in the translations. */
export type SilentReason = "off" | "no_promo" | "not_saveable" | "date_passed" | "none_left"

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
  const number = limitOf(draft.max_quantity)
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
