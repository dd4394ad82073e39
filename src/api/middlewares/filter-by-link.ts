import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { namesFilter, readFilter } from "./filter-given"

/**
 * Makes a middleware that lets a list route of core filter by a linked record: `?backorder_settings[enabled]=true`.
 * Core's validators drop what they do not know, so this runs after them and hands the filter on.
 *
 * @param name - the link's name on the listed entity, which is also the query parameter.
 * @param schema - the filters that are accepted; anything else is refused with 400.
 */
export function filterByLink<Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    try {
      const filter = await readFilter(req, name, schema)
      if (filter) {
        req.filterableFields[name] = filter
      }
      next()
    } catch (error) {
      next(error)
    }
  }
}

/**
 * Makes a middleware that refuses a filter of ours where core lists something else: it would drop the filter, and list
 * more than was asked for.
 *
 * @param where - the route that takes the filter.
 */
export function refuseFilter(name: string, where: string) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const message = `Invalid request: ${req.path} cannot be filtered by '${name}', only ${where} can`
    next(namesFilter(req.query, name) ? new MedusaError(MedusaError.Types.INVALID_DATA, message) : undefined)
  }
}
