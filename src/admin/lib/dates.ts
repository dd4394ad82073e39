/*
 * A calendar date is text (`YYYY-MM-DD`) everywhere but in the date picker, which speaks `Date` in the browser's time
 * zone. Both ways go through local midnight, so that no zone moves the day.
 */

/** @returns local midnight of the calendar date, or `null` for none. */
export function toPickerDate(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00`)
}

/** @returns the calendar date that the picker shows. Years are padded: while a year is typed, it is 2, 20 and 202. */
export function fromPickerDate(date: Date | null): string | null {
  if (date === null) {
    return null
  }
  const year = String(date.getFullYear()).padStart(4, "0")
  const month = String(date.getMonth() + 1).padStart(2, "0")
  const day = String(date.getDate()).padStart(2, "0")
  return `${year}-${month}-${day}`
}

/** @returns the dashboard's language as a BCP 47 tag (`ptBR` is not one, `pt-BR` is); Intl throws on anything else. */
export function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace(/^([a-z]{2,3})([A-Z]{2})$/, "$1-$2"))[0]
  } catch {
    return "en"
  }
}

/** As the dashboard words its dates, which is a little longer than Intl's own "medium". */
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" }

/** Formats a calendar date (`YYYY-MM-DD`). */
export function formatDay(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))
}

/** Formats a calendar date without its year, for the axis of a chart. */
export function formatShortDay(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** @returns how many whole days ago a moment (ISO 8601) was. */
export function daysSince(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(moment).getTime()) / (24 * 60 * 60 * 1000)))
}

/** Formats a moment (ISO 8601) as its day in the browser's time zone. */
export function formatMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, DAY).format(new Date(moment))
}

/** Formats a moment (ISO 8601) as its day and time in the browser's time zone. */
export function formatExactly(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...DAY, hour: "numeric", minute: "2-digit" }).format(new Date(moment))
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 60 * 60],
  ["month", 30 * 24 * 60 * 60],
  ["day", 24 * 60 * 60],
  ["hour", 60 * 60],
  ["minute", 60],
]

/** Words how long ago a moment (ISO 8601) was: "3 hours ago", "yesterday", and "now" within the last minute. */
export function formatAgo(moment: string, now: Date, locale: string): string {
  const seconds = (now.getTime() - new Date(moment).getTime()) / 1000
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ["second", Infinity]
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-Math.floor(seconds / size) || 0, unit)
}
