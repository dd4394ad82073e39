import type { BackordersOverview } from "../../api/contracts"
import { add } from "../../modules/backorder/domain/quantity"

const DAYS = 7

/** What began to wait and what was filled in one week; `from` and `to` are its first and last day. */
export interface Week {
  from: string
  to: string
  opened: number
  filled: number
}

/** Days added up to weeks, the last of which ends with the last day; the first one may be shorter. */
export function weeksOf(days: BackordersOverview["days"]): Week[] {
  const weeks: Week[] = []
  for (let end = days.length; end > 0; end -= DAYS) {
    const week = days.slice(Math.max(0, end - DAYS), end)
    weeks.unshift({
      from: week[0].date,
      to: week[week.length - 1].date,
      opened: week.reduce((sum, { opened }) => add(sum, opened), 0),
      filled: week.reduce((sum, { filled }) => add(sum, filled), 0),
    })
  }
  return weeks
}
