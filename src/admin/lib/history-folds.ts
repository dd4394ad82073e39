/** As many of the newest stay, and the very first: what is between is folded, as core folds the activity of an order. */
const NEWEST = 2

/** Up to here nothing is folded. */
const SHORT = 3

interface Folds<Event> {
  newest: Event[]
  between: Event[]
  first: Event[]
}

/** @param events - the newest first. @returns them in three parts, of which the one between may be empty. */
export function folded<Event>(events: Event[]): Folds<Event> {
  if (events.length <= SHORT) {
    return { newest: events, between: [], first: [] }
  }
  return { newest: events.slice(0, NEWEST), between: events.slice(NEWEST, -1), first: events.slice(-1) }
}
