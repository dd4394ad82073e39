import type { ImportStateResponse } from "../../api/contracts"

/** How many errors the drawer shows; the file that can be downloaded has all of them. */
export const SHOWN_ERRORS = 100

/** @returns whether a file that was read may be applied: something changes, and nothing is left out unless that is wanted. */
export function canApply({ summary }: Pick<ImportStateResponse, "summary">, goodRowsOnly: boolean): boolean {
  return summary.to_update > 0 && (summary.errors_count === 0 || goodRowsOnly)
}

/** @returns how much is done, in whole percent; 100 only when all of it is. */
export function percentOf({ done, total }: ImportStateResponse["progress"]): number {
  return total > 0 ? Math.floor((done / total) * 100) : 0
}

/** @returns why nothing of an import was applied, as `errorText` reads it; `null` when it did not fail. */
export function failureOf({
  failure,
  failure_details,
}: Pick<ImportStateResponse, "failure" | "failure_details">): Error | null {
  return failure === null ? null : Object.assign(new Error(failure), { body: { details: failure_details } })
}
