const DAY = 24 * 60 * 60 * 1000

/** @returns the calendar date so many days from today, `YYYY-MM-DD`. */
export function fromToday(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
}

/** @returns a moment in working hours so many days ago; the same minute for the same order. */
export function workingHour(daysAgo: number, orderNumber: number): Date {
  const day = new Date(Date.now() - daysAgo * DAY)
  day.setUTCHours(8 + (orderNumber % 10), (orderNumber * 17) % 60, 0, 0)
  return day
}
