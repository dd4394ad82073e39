import type { PromoProblem, TranslationProblem } from "./codes"
import { fault, type Fault } from "./fault"

/** What the placeholders of a promo stand for. Quantities are units; `date` is a calendar date (`YYYY-MM-DD`). */
export interface PromoValues {
  number: number | null
  remaining: number | null
  date: string | null
}

/** What decides whether a promo can be shown. */
interface SettingsOfPromo {
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
  /** Whether what may still be ordered is what is on its way, maximum or not. */
  limit_to_incoming?: boolean
}

export const PROMO_MAX_LENGTH = 500

/** What a promo can contain, in the order in which it is offered. */
export const PLACEHOLDERS = ["%number%", "%remaining%", "%date%"] as const

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

/**
 * Says why a promo cannot be saved beside the other settings, or `null` when it can.
 *
 * @param settings - the settings as they would be after saving.
 * @param hasIncoming - whether deliveries say when the product is expected, so that it needs no date of its own.
 */
export function promoFault(settings: SettingsOfPromo, hasIncoming: boolean): Fault<PromoProblem> | null {
  const name = placeholderWithoutValue(settings, hasIncoming)
  if (name === null) {
    return null
  }
  const placeholder = `%${name}%`
  const [code, field, what] =
    name === "date"
      ? (["promo_needs_date", "expected_on", "a date"] as const)
      : (["promo_needs_maximum", "max_quantity", "a maximum"] as const)
  const message = `promo contains ${placeholder}, so ${field} must be set: enter ${what} or take ${placeholder} out of the promo`
  return fault(code, message, { placeholder })
}

/** Says why a promo in other languages, by locale, cannot be saved beside the other settings, or `null` when it can. */
export function translationFault(
  settings: Omit<SettingsOfPromo, "promo">,
  translations: Record<string, string | null>,
  hasIncoming: boolean
): Fault<TranslationProblem> | null {
  for (const [locale, promo] of Object.entries(translations)) {
    const problem = promoFault({ ...settings, promo }, hasIncoming)
    if (problem) {
      const code = problem.code === "promo_needs_date" ? "translation_needs_date" : "translation_needs_maximum"
      return fault(code, `${problem.message} (in ${locale})`, { ...problem.values, locale })
    }
  }
  return null
}

/** @returns the placeholder for which a promo needs a maximum or a date that is not set, a maximum first. */
export function placeholderWithoutValue(
  { promo, max_quantity, expected_on, limit_to_incoming }: SettingsOfPromo,
  hasIncoming: boolean
): keyof PromoValues | null {
  const names = placeholdersOf(promo ?? "")
  const isLimited = (name: keyof PromoValues) => name === "remaining" && limit_to_incoming
  const needsMaximum = max_quantity === null ? names.find((name) => name !== "date" && !isLimited(name)) : undefined
  const needsDate = expected_on === null && !hasIncoming ? names.find((name) => name === "date") : undefined
  return needsMaximum ?? needsDate ?? null
}

/** @returns what looks like a placeholder and is none (`%foo%`), each once: it is shown to shoppers as it stands there. */
export function unknownPlaceholders(promo: string): string[] {
  return [...new Set(promo.replace(PLACEHOLDER, " ").match(/%[a-z_]\w*%/gi))]
}

/** @returns whether a promo speaks of the expected date. */
export function namesDate(promo: string | null): boolean {
  return placeholdersOf(promo ?? "").includes("date")
}

/** @returns `date` (`YYYY-MM-DD`) unless it lies before `today` (same form); ISO dates sort as text. */
export function unlessPassed(date: string | null, today: string): string | null {
  return date !== null && date >= today ? date : null
}

function placeholdersOf(promo: string): (keyof PromoValues)[] {
  return [...promo.matchAll(PLACEHOLDER)].map((match) => match[1] as keyof PromoValues)
}

function formatDate(date: string, locale = "en-US"): string {
  return calendarIn(locale).format(new Date(`${date}T00:00:00Z`))
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Whoever asks names the locale, so it could be any. */
const MOST_CALENDARS = 100

/** In English where nobody knows the locale. A page needs hundreds, and making one takes Intl longer than using it. */
function calendarIn(locale: string): Intl.DateTimeFormat {
  const known = calendars.get(locale)
  if (known) {
    return known
  }
  if (calendars.size >= MOST_CALENDARS) {
    calendars.clear()
  }
  const made = makeCalendar(locale)
  calendars.set(locale, made)
  return made
}

function makeCalendar(locale: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeZone: "UTC" }
  try {
    return new Intl.DateTimeFormat(locale, options)
  } catch {
    return new Intl.DateTimeFormat("en-US", options)
  }
}
