import type { LineStanding } from "../../api/contracts"

/** The API takes none above it. */
export const HIGHEST = 1000

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

/** @returns the priority that puts an order before all that its lines stand behind. */
export function frontPriority(lines: Pick<LineStanding, "ahead_priority">[]): number {
  const ahead = lines.flatMap(({ ahead_priority }) => ahead_priority ?? [])
  return Math.min(HIGHEST, Math.max(LEVELS.first, ...ahead.map((priority) => priority + 1)))
}
