import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { zodValidator } from "@medusajs/framework"
import type { z } from "@medusajs/framework/zod"

/**
 * Makes a middleware that lets a list route of core filter by a linked record: `?backorder[status]=back_ordered`.
 * Core's validators drop what they do not know, so this runs after them and hands the filter on.
 *
 * @param name - the link's name on the listed entity, which is also the query parameter.
 * @param schema - the filters that are accepted; anything else is refused with 400.
 */
export function filterByLink(name: string, schema: z.ZodObject) {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const given = req.query[name]
    if (given === undefined) {
      return next()
    }
    try {
      req.filterableFields[name] = await zodValidator(schema, given)
      next()
    } catch (error) {
      next(error)
    }
  }
}
