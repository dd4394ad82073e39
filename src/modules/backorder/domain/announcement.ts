/** How many order numbers are named before the rest is only counted. */
const NAMED = 10

/** What the bell in the admin says when orders have become ready to ship. */
export interface Announcement {
  title: string
  description: string
}

/**
 * @param displayIds - the numbers of the orders, as people know them; at least one.
 * @param count - how many orders there are, of which the numbers may be only the first.
 */
export function announceReady(displayIds: number[], count: number = displayIds.length): Announcement {
  const [many, verb] = count === 1 ? ["order is", "has"] : ["orders are", "have"]
  const sorted = [...displayIds].sort((one, other) => one - other).map((id) => `#${id}`)
  const rest = count - Math.min(NAMED, sorted.length)
  const named = rest > 0 ? [...sorted.slice(0, NAMED), `${rest} more`] : sorted
  const list = named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named[named.length - 1]}` : named[0]
  return {
    title: `${count} ${many} ready to ship`,
    description: `${list} waited for stock and ${verb} all of it now.`,
  }
}
