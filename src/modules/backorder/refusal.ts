import { MedusaError } from "@medusajs/framework/utils"
import type { RefusalDetail } from "./domain/fault"

/** A refusal that says in `details` why, in a form that every language can be made of. */
export type Refusal = MedusaError & { details: RefusalDetail[] }

/**
 * @param type - one of `MedusaError.Types`.
 * @param message - the English sentence, which says the same.
 * @param details - at least one. Core answers the code of the first, `handleError` all of them. They are own properties,
 *   because a workflow hands on no others.
 */
export function refusal(type: string, message: string, ...details: RefusalDetail[]): Refusal {
  return Object.assign(new MedusaError(type, message, details[0]?.code), { details })
}
