/** How many are named before the rest is only counted. */
const NAMED = 10

/** What the bell in the admin says. */
export interface Announcement {
  title: string
  description: string
}

/**
 * Orders have become ready to ship.
 *
 * @param displayIds - the numbers of the orders, as people know them; at least one.
 * @param count - how many orders there are, of which the numbers may be only the first.
 */
export function announceReady(displayIds: number[], count: number = displayIds.length): Announcement {
  const [many, verb] = count === 1 ? ["order is", "has"] : ["orders are", "have"]
  const sorted = [...displayIds].sort((one, other) => one - other).map((id) => `#${id}`)
  return {
    title: `${count} ${many} ready to ship`,
    description: `${listOf(sorted, count)} waited for stock and ${verb} all of it now.`,
  }
}

/**
 * Incoming stock has not come by its day.
 *
 * @param names - what people call it; at least one.
 * @param count - how much of it there is, of which the names may be only the first.
 */
export function announceLate(names: string[], count: number = names.length): Announcement {
  const [many, verb] = count === 1 ? ["delivery is", "was"] : ["deliveries are", "were"]
  return {
    title: `${count} ${many} late`,
    description: `${listOf(names, count)} ${verb} expected by now and ${count === 1 ? "has" : "have"} not come.`,
  }
}

/** The first names, and how many more there are: `#1, #2 and 3 more`. */
function listOf(names: string[], count: number): string {
  const rest = count - Math.min(NAMED, names.length)
  const named = rest > 0 ? [...names.slice(0, NAMED), `${rest} more`] : names
  return named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named[named.length - 1]}` : named[0]
}
