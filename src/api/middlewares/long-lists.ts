import { MedusaError } from "@medusajs/framework/utils"
import { refusal } from "../../modules/backorder/refusal"
import { MAX_ITEMS } from "../contracts/values"

/**
 * Looks at the lists of a body before zod does, which looks at each item before it looks at how many there are, and keeps
 * what is wrong with each: of millions, more than there is memory for.
 *
 * @throws MedusaError INVALID_DATA that names the list.
 */
export function refuseLongLists(body: unknown): void {
  const long = Object.entries(body ?? {}).find(([, value]) => Array.isArray(value) && value.length > MAX_ITEMS)
  if (long) {
    const [field] = long
    const message = `Invalid request: Value for field '${field}' too big, expected at most: '${MAX_ITEMS}'`
    const values = { maximum: MAX_ITEMS }
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "too_large", field, path: [field], values })
  }
}
