import { LOCALE } from "./config"

/** @returns the amount as a price, such as `€12.50`. */
export function money(amount: number | null | undefined, currency: string): string {
  return new Intl.NumberFormat(LOCALE, { style: "currency", currency }).format(amount ?? 0)
}

/** @param date - a calendar date, `YYYY-MM-DD`; it is the same day in every time zone. */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))
}

/** @returns what went wrong, in the backend's own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "Something went wrong. Please try again."
}
