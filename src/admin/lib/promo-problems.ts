import { placeholderWithoutValue, PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"

/** Why a promo cannot be saved: a key below `settings.problems` in the translations, and the placeholder that is to blame. */
export interface PromoProblem {
  code: "promo_too_long" | "promo_needs_maximum" | "promo_needs_date"
  placeholder?: string
}

/** @returns the promo that a text of the form means, `null` for none. */
export function promoOfText(text: string): string | null {
  return text.trim() || null
}

/** The settings that a promo stands beside. */
export type SettingsOfText = Omit<Parameters<typeof placeholderWithoutValue>[0], "promo">

/**
 * @param hasIncoming - whether what is on its way says when the product is expected.
 * @returns why the text cannot be saved as a promo beside these settings, by the same rules as the server's.
 */
export function promoProblemOf(text: string, settings: SettingsOfText, hasIncoming: boolean): PromoProblem | undefined {
  const promo = promoOfText(text)
  if ((promo?.length ?? 0) > PROMO_MAX_LENGTH) {
    return { code: "promo_too_long" }
  }
  const name = placeholderWithoutValue({ ...settings, promo }, hasIncoming)
  return name
    ? { code: name === "date" ? "promo_needs_date" : "promo_needs_maximum", placeholder: `%${name}%` }
    : undefined
}
