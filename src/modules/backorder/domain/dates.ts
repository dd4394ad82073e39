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
