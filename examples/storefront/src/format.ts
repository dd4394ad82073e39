import { locale, t } from "./i18n"

/** @returns the amount as a price, such as `€12.50`. */
export function money(amount: number | null | undefined, currency: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount ?? 0)
}

/** @returns the day of a moment, where the shopper is. */
export function dayOf(moment: string | Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(moment))
}

/** @returns a calendar date (`YYYY-MM-DD`), which is the same day everywhere. */
export function calendarDay(day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day))
}

/** @returns what went wrong: in the backend's own words, when it has answered. */
export function messageOf(error: unknown): string {
  if (error instanceof TypeError) {
    return t.problem.offline
  }
  return error instanceof Error ? error.message : t.problem.unknown
}

/** The name of a variant as the backend's refusals have it. */
export function fullName(product?: string | null, variant?: string | null): string {
  return [product, variant].filter(Boolean).join(" / ")
}
