/** The API takes none above it. */
const HIGHEST = 1000

/** The levels that the admin offers: first, normal and last. Far apart, so that the API can put others between them. */
export const LEVELS = { first: 100, normal: 0, last: -100 } as const

/** @returns the priorities to choose from, the highest first: the levels, and the present one where it is none of them. */
export function priorityChoices(present: number): number[] {
  return [...new Set([...Object.values(LEVELS), present])].sort((one, other) => other - one)
}

/** @returns the name of the level, or `undefined` for a priority that is none. */
export function levelOf(priority: number): keyof typeof LEVELS | undefined {
  const names = Object.keys(LEVELS) as (keyof typeof LEVELS)[]
  return names.find((name) => LEVELS[name] === priority)
}

/**
 * @param ahead - the priorities of the orders to go before.
 * @returns "first" of the levels where that does, and otherwise the next higher one; `null` where none is left.
 */
export function frontPriority(ahead: number[]): number | null {
  const wanted = Math.max(LEVELS.first, ...ahead.map((priority) => priority + 1))
  return wanted <= HIGHEST ? wanted : null
}
