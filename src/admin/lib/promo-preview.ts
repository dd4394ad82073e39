import type { ProductSettings } from "../../api/contracts"
import { left, lower } from "../../modules/backorder/domain/allowance"
import { tell, type ProductRoom } from "../../modules/backorder/domain/tell"
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
  const room = roomOf(draft, settings)
  const told = tell({ promo, expected_on: draft.expected_on }, null, room, context.today, context.locale)
  if (told.remaining_quantity === 0) {
    return { silent: "none_left" }
  }
  return told.promo === null ? { silent: "date_passed" } : { text: told.promo }
}

/** What could be ordered if the draft were saved. Switching a product on switches its variants on. */
function roomOf(draft: SettingsDraft, settings: ProductSettings): ProductRoom {
  const maximum = limitOf(draft.max_quantity)
  const isSaved = maximum === settings.max_quantity
  const remaining = isSaved ? settings.remaining_quantity : left(maximum, settings.outstanding_quantity)
  const variants = settings.variants.map((variant) => {
    const own = limitOf(draft.variants[variant.id] ?? "")
    // Under the saved maximums the server knows better what is left.
    const isKnown = isSaved && own === variant.max_quantity
    return {
      offered: variant.manage_inventory && (variant.allow_backorder || !settings.enabled),
      max_quantity: lower(maximum, own),
      remaining: isKnown ? variant.remaining_quantity : lower(remaining, left(own, variant.outstanding_quantity)),
    }
  })
  return { max_quantity: maximum, remaining, variants }
}
