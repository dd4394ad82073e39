/** Whether a text is a calendar date (`YYYY-MM-DD`), or an ISO time whose date in UTC is meant. `2027-02-30` is neither. */
export function isDate(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/.exec(text)
  if (!match || Number.isNaN(Date.parse(text))) {
    return false
  }
  return new Date(`${match[1]}T00:00:00Z`).toISOString().startsWith(match[1])
}

/** The calendar date of a text that `isDate` takes. */
export function dateOf(text: string): string {
  return text.slice(0, "YYYY-MM-DD".length)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The calendar dates of a number of days, of which the last one is given. */
export function daysUpTo(last: string, days: number): string[] {
  const end = Date.parse(`${last}T00:00:00Z`)
  return Array.from({ length: days }, (_, day) => dateOf(new Date(end - (days - 1 - day) * DAY_MS).toISOString()))
}

/** Making one takes Intl longer than a hundred uses of it. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** Whether a text names a time zone (IANA: `America/Los_Angeles`, `UTC`). */
export function isTimeZone(name: string): boolean {
  try {
    calendarOf(name)
    return true
  } catch {
    return false
  }
}

/** The calendar date (`YYYY-MM-DD`) that it is at a moment in a time zone that `isTimeZone` takes. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = new Map(
    calendarOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value])
  )
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`
}

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known) {
    return known
  }
  const options: Intl.DateTimeFormatOptions = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }
  const made = new Intl.DateTimeFormat("en-US", { ...options, calendar: "gregory", numberingSystem: "latn" })
  calendars.set(timeZone, made)
  return made
}
