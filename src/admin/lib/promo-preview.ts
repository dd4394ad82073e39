import type { ProductSettings } from "../../api/contracts"
import { left, lower } from "../../modules/backorder/domain/allowance"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { tell, type ProductRoom, type Room } from "../../modules/backorder/domain/tell"
import { limitOf } from "./limit-text"
import { promoOfText } from "./promo-problems"
import { draftOf, problemsOf, type SettingsDraft } from "./settings-draft"
import { stockOf } from "./settings-summary"

type Variant = ProductSettings["variants"][number]

/** Why shoppers read no promo: a key below `settings.preview` in the translations. */
export type SilentReason = "off" | "no_variant" | "no_promo" | "not_saveable" | "date_passed" | "no_date" | "none_left"

/** What a shopper would read, or why nothing. */
export type Preview = { text: string } | { silent: SilentReason }

/** When and in which language is read. */
export interface Reading {
  today: string
  locale: string
}

/** @returns what a shopper would read on the product's page if the draft were saved, or why nothing. */
export function previewOf(draft: SettingsDraft, settings: ProductSettings, reading: Reading): Preview {
  return silentReason(draft, settings) ?? worded(draft, null, draftedRoom(draft, settings), settings, reading)
}

/**
 * @returns the same for each variant with a limit of its own, of which the page says other numbers. None while there is
 * nothing to read.
 */
export function variantPreviewsOf(
  draft: SettingsDraft,
  settings: ProductSettings,
  reading: Reading
): { variant: Variant; preview: Preview }[] {
  if (silentReason(draft, settings)) {
    return []
  }
  const room = draftedRoom(draft, settings)
  return settings.variants.flatMap((variant, index) =>
    limitOf(draft.variants[variant.id] ?? "") === null || !room.variants[index].offered
      ? []
      : [{ variant, preview: worded(draft, room.variants[index], room, settings, reading) }]
  )
}

/** @returns what shoppers read now of the variants that are out of stock, those of which they read the same together. */
export function previewsNow(settings: ProductSettings, reading: Reading): { variants: Variant[]; preview: Preview }[] {
  const draft = draftOf(settings)
  const room = draftedRoom(draft, settings)
  const silent = silentReason(draft, settings)
  const previews = stockOf(settings).out.map((variant) => ({
    variant,
    preview: silent ?? worded(draft, room.variants[settings.variants.indexOf(variant)], room, settings, reading),
  }))
  return [...groupBy(previews, ({ preview }) => JSON.stringify(preview)).values()].map((same) => ({
    variants: same.map(({ variant }) => variant),
    preview: same[0].preview,
  }))
}

function silentReason(draft: SettingsDraft, settings: ProductSettings): { silent: SilentReason } | null {
  if (!draft.enabled) {
    return { silent: "off" }
  }
  if (!promoOfText(draft.promo)) {
    return { silent: "no_promo" }
  }
  if (Object.keys(problemsOf(draft, settings.has_incoming)).length > 0) {
    return { silent: "not_saveable" }
  }
  return settings.variants.some((variant) => isOffered(variant, settings)) ? null : { silent: "no_variant" }
}

function worded(
  draft: SettingsDraft,
  variant: Room | null,
  room: ProductRoom,
  { incoming_expected_on: coming }: ProductSettings,
  { today, locale }: Reading
): Preview {
  const drafted = { promo: promoOfText(draft.promo), expected_on: draft.expected_on }
  const told = tell(drafted, variant, room, coming, today, locale)
  if (told.remaining_quantity === 0) {
    return { silent: "none_left" }
  }
  if (told.promo === null) {
    return { silent: draft.expected_on === null ? "no_date" : "date_passed" }
  }
  return { text: told.promo }
}

/** Switching a product on switches its variants on. */
function isOffered(variant: Variant, settings: ProductSettings): boolean {
  return variant.manage_inventory && (variant.allow_backorder || !settings.enabled)
}

/** What could be ordered if the draft were saved. */
function draftedRoom(draft: SettingsDraft, settings: ProductSettings): ProductRoom {
  const maximum = limitOf(draft.max_quantity)
  const isLimited = draft.limit_to_incoming
  const isSaved = maximum === settings.max_quantity && isLimited === settings.limit_to_incoming
  const remaining = isSaved ? settings.remaining_quantity : left(maximum, settings.outstanding_quantity)
  const variants = settings.variants.map((variant) => {
    const own = limitOf(draft.variants[variant.id] ?? "")
    // Under the saved maximums the server knows better what is left.
    const isKnown = isSaved && own === variant.max_quantity
    const coming = isLimited ? variant.free_incoming_quantity : null
    return {
      offered: isOffered(variant, settings),
      max_quantity: lower(maximum, own),
      remaining: isKnown
        ? variant.remaining_quantity
        : lower(lower(remaining, coming), left(own, variant.outstanding_quantity)),
    }
  })
  return { max_quantity: maximum, remaining, variants }
}
