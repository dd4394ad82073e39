import type { PromoProblem } from "./codes"
import { fault, type Fault } from "./fault"

/** What the placeholders of a promo stand for. Quantities are units; `date` is a calendar date (`YYYY-MM-DD`). */
export interface PromoValues {
  number: number | null
  remaining: number | null
  date: string | null
}

export const PROMO_MAX_LENGTH = 500

const PLACEHOLDER = /%(number|remaining|date)%/g

/**
 * Renders the merchant's promo for a shopper.
 *
 * @param promo - plain text with `%number%` (the maximum), `%remaining%` (what may still be ordered) and `%date%` (the
 * expected date). An unknown `%word%` stays as it is, and what is put in is not read again.
 * @param values - `null` where there is nothing to say: no maximum, no date, or a date that has passed.
 * @param locale - BCP 47 tag for the date; an unusable one falls back to English.
 * @returns the text, or `null` when there is no promo or one of its placeholders has no value: a sentence with a hole
 * is worse than none.
 */
export function renderPromo(promo: string | null, values: PromoValues, locale?: string): string | null {
  if (!promo) {
    return null
  }
  if (placeholdersOf(promo).some((name) => values[name] === null)) {
    return null
  }
  return promo.replace(PLACEHOLDER, (_, name: keyof PromoValues) =>
    name === "date" ? formatDate(values.date as string, locale) : String(values[name])
  )
}

interface PromoSettings {
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
}

/**
 * Says why a promo cannot be saved beside the other settings, or `null` when it can.
 *
 * @param settings - the settings as they would be after saving.
 */
export function promoProblem(settings: PromoSettings): string | null {
  return promoFault(settings)?.message ?? null
}

/** The same with a code and the placeholder to blame. */
export function promoFault(settings: PromoSettings): Fault<PromoProblem> | null {
  const names = placeholdersOf(settings.promo ?? "")
  const needsMaximum = names.find((name) => name !== "date")
  if (needsMaximum && settings.max_quantity === null) {
    const placeholder = `%${needsMaximum}%`
    const message = `promo contains ${placeholder}, so max_quantity must be set: enter a maximum or take ${placeholder} out of the promo`
    return fault("promo_needs_maximum", message, { placeholder })
  }
  if (names.includes("date") && settings.expected_on === null) {
    const message = "promo contains %date%, so expected_on must be set: enter a date or take %date% out of the promo"
    return fault("promo_needs_date", message, { placeholder: "%date%" })
  }
  return null
}

/** @returns `date` (`YYYY-MM-DD`) unless it lies before `today` (same form); ISO dates sort as text. */
export function unlessPassed(date: string | null, today: string): string | null {
  return date !== null && date >= today ? date : null
}

function placeholdersOf(promo: string): (keyof PromoValues)[] {
  return [...promo.matchAll(PLACEHOLDER)].map((match) => match[1] as keyof PromoValues)
}

function formatDate(date: string, locale?: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeZone: "UTC" }
  const day = new Date(`${date}T00:00:00Z`)
  try {
    return new Intl.DateTimeFormat(locale ?? "en-US", options).format(day)
  } catch {
    return new Intl.DateTimeFormat("en-US", options).format(day)
  }
}
