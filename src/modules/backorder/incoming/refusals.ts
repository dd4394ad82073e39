import { MedusaError } from "@medusajs/framework/utils"
import type { RefusalCode } from "../domain/codes"
import type { RefusalDetail } from "../domain/fault"
import type { IncomingFault } from "../domain/incoming"
import { refusal, type Refusal } from "../refusal"

/** Of fifty thousand that are all wrong, more would be read by nobody. */
const TOLD = 100

/** What a thing that is not there is called, by the code that says so. */
const NAMES = {
  incoming_not_found: "Incoming stock",
  inventory_item_not_found: "Inventory item",
  location_not_found: "Stock location",
  receipt_not_found: "Unfinished receipt",
} satisfies Partial<Record<RefusalCode, string>>

/** That there is nothing with these ids, as core says it. @param field - that has named them. */
export function notFound(code: keyof typeof NAMES, ids: string[], field?: string): Refusal {
  const told = [...new Set(ids)].slice(0, TOLD)
  return refusal(
    MedusaError.Types.NOT_FOUND,
    `${NAMES[code]} with id: ${told.join(", ")} was not found`,
    ...told.map((id): RefusalDetail => ({ code, ...(field && { field }), values: { id } }))
  )
}

/** Why incoming stock cannot be so. @param id - of the row, where there is one already. */
export interface OwnedFault {
  id?: string
  fault: IncomingFault
}

/** @throws MedusaError INVALID_DATA that names all that is wrong, if anything is. */
export function refuseFaults(faults: OwnedFault[]): void {
  if (!faults.length) {
    return
  }
  const told = faults.slice(0, TOLD)
  const sentences = told.map(({ id, fault }) => (id ? `Incoming stock ${id}: ${fault.message}` : fault.message))
  throw refusal(
    MedusaError.Types.INVALID_DATA,
    `Invalid request: ${sentences.join("; ")}`,
    ...told.map(({ id, fault: { code, field, values } }): RefusalDetail => ({
      code,
      ...(field && { field }),
      values: { ...values, ...(id && { id }) },
    }))
  )
}
