/** Why the text of a limit cannot be saved: a key below `settings.problems` in the translations. */
export type LimitProblem = "maximum_not_whole" | "maximum_too_large"

/** The largest number that the database column holds. */
const MAX_QUANTITY = 2_147_483_647

/** @returns a limit as a field shows it: `null`, no limit, is an empty field. */
export function textOfLimit(limit: number | null): string {
  return limit === null ? "" : String(limit)
}

/** @returns the limit that a text without problems means. */
export function limitOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text)
}

/** @returns whether the text means a limit that so many units reach, so that nothing more can be ordered. */
export function isReached(text: string, taken: number): boolean {
  const limit = limitProblem(text) ? null : limitOf(text)
  return limit !== null && taken > 0 && taken >= limit
}

/** @returns why the text is no limit, by the same rules as the server's. */
export function limitProblem(text: string): LimitProblem | undefined {
  const trimmed = text.trim()
  if (trimmed === "") {
    return undefined
  }
  if (!/^\d+$/.test(trimmed)) {
    return "maximum_not_whole"
  }
  return Number(trimmed) > MAX_QUANTITY ? "maximum_too_large" : undefined
}
