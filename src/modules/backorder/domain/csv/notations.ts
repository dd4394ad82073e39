import type { ImportProblemCode } from "../codes"
import { isDate } from "../dates"
import { fault, type Fault } from "../fault"

const SPREADSHEETS = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$/
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/

/** A date whose year stands first, such as `2027/3/31`, as `YYYY-MM-DD`; anything else as it is. */
export function yearFirst(text: string): string {
  const match = SPREADSHEETS.exec(text)
  return match ? isoOf(match[1], match[3], match[4]) : text
}

/** Why a text is taken for no date. Where the year stands last, nobody can tell the day from the month for sure. */
export function explainDate(text: string): Fault<ImportProblemCode> {
  const match = YEAR_LAST.exec(text)
  const [, first, , second, year] = match ?? []
  const readings = match
    ? [...new Set([isoOf(year, second, first), isoOf(year, first, second)])].filter((date) => isDate(date))
    : []
  if (!readings.length) {
    return fault("not_a_date", 'is not a date: enter one such as "2027-03-31"')
  }
  const written = readings.map((date) => `"${date}"`).join(" or ")
  if (readings.length > 1) {
    const [first, other] = readings
    return fault("date_ambiguous", `can be read in two ways: enter ${written}, the year first`, { first, other })
  }
  const message = `does not start with the year: enter ${written}`
  return fault("date_not_year_first", message, { date: readings[0] })
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}
