import { MedusaError } from "@medusajs/framework/utils"
import { REFUSAL_CODES } from "./domain/codes"
import type { RefusalDetail, StockDetail } from "./domain/fault"

/** A refusal that says in `details` why, in a form that every language can be made of. */
export type Refusal = MedusaError & { details: RefusalDetail[] }

/**
 * @param type - one of `MedusaError.Types`.
 * @param message - the English sentence, which says the same.
 * @param details - at least one. Core answers the code of the first, `handleError` all of them.
 */
export function refusal(type: string, message: string, ...details: RefusalDetail[]): Refusal {
  return withDetails(new MedusaError(type, message, details[0]?.code), details)
}

/** Gives an error what its answer says beside its sentence. Own properties, because a workflow passes on no others. */
export function withDetails<Failed extends Error, Detail extends RefusalDetail | StockDetail>(
  error: Failed,
  details: Detail[]
): Failed & { details: Detail[] } {
  return Object.assign(error, { details })
}

/** What a refusal of ours says, or what a workflow has made of it; errors of others may have `details` as well. */
export function detailsOf(error: unknown): (RefusalDetail | StockDetail)[] | null {
  const { details } = (error ?? {}) as { details?: unknown }
  const isOurs = Array.isArray(details) && details.length > 0 && details.every((one) => hasCode(one) || isOfStock(one))
  return isOurs ? details : null
}

/** What a refusal of a value or a request says; nothing of what is refused for want of stock. */
export function refusalDetailsOf(error: unknown): RefusalDetail[] | null {
  const details = detailsOf(error)
  return details?.every(hasCode) ? details : null
}

function hasCode(detail: unknown): detail is RefusalDetail {
  const { code } = (detail ?? {}) as Partial<RefusalDetail>
  return REFUSAL_CODES.some((known) => known === code)
}

function isOfStock(detail: unknown): boolean {
  const { variant_id, requested, available_for_backorder } = (detail ?? {}) as Partial<StockDetail>
  return typeof variant_id === "string" && typeof requested === "number" && typeof available_for_backorder === "number"
}
