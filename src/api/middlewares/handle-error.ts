import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { detailsOf } from "../../modules/backorder/refusal"
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
