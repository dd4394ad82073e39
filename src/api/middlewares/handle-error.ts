import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { REFUSAL_CODES } from "../../modules/backorder/domain/codes"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import { asRefusal } from "./unstorable"

const handleByCore = errorHandler()

/**
 * Core's error handler, which answers type, code and sentence of an error and drops whatever else it says (2.21.2): a
 * refusal of ours also says `details`. Express takes a function for an error handler by its four parameters.
 */
export function handleError(error: unknown, req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const refused = asRefusal(error)
  const details = detailsOf(refused)
  if (details) {
    const json = res.json.bind(res)
    res.json = (body: unknown) => json({ ...(body as object), details })
  }
  return handleByCore(refused, req, res, next)
}

/** What a refusal of ours says, or what a workflow has made of it; errors of others may have `details` as well. */
function detailsOf(error: unknown): RefusalDetail[] | null {
  const { details } = (error ?? {}) as { details?: unknown }
  const isOurs = Array.isArray(details) && details.length > 0 && details.every(isDetail)
  return isOurs ? details : null
}

function isDetail(detail: unknown): detail is RefusalDetail {
  const { code } = (detail ?? {}) as { code?: unknown }
  return REFUSAL_CODES.some((known) => known === code)
}
