import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, type FlagRouter } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { namesFilter, readFilter } from "./filter-given"

/** An id that nothing has. */
const NO_PRODUCT = "none"

/** How many ids core's index is asked for at once: some 300 kB. */
const MAX_INDEXED = 10_000

/**
 * Makes a middleware that lets core's list of products filter by a linked record: `?backorder_settings[enabled]=true`.
 * Core's validators drop what they do not know, so this runs after them and hands the filter on.
 *
 * @param name - the link's name on the listed entity, which is also the query parameter.
 * @param schema - the filters that are accepted; anything else is refused with 400.
 */
export function filterByLink<Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    try {
      const filter = await readFilter(req, name, schema)
      if (filter && isIndexed(req)) {
        req.filterableFields.$and = [{ id: await idsOf(req, { [name]: filter }) }]
      } else if (filter) {
        req.filterableFields[name] = filter
      }
      next()
    } catch (error) {
      next(error)
    }
  }
}

/** Whether core's index engine answers the list, which knows no table of ours. It exports without it. */
function isIndexed({ scope, method }: MedusaRequest): boolean {
  const flags = scope.resolve<FlagRouter>(ContainerRegistrationKeys.FEATURE_FLAG_ROUTER)
  return method === "GET" && flags.isFeatureEnabled("index_engine")
}

async function idsOf(req: MedusaRequest, filters: object): Promise<string[]> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters,
    pagination: { skip: 0, take: MAX_INDEXED + 1 },
  })
  if (data.length > MAX_INDEXED) {
    const message =
      `More than ${MAX_INDEXED} products have such settings, and with the index engine on no more can be listed by them. ` +
      "Read them from GET /admin/backorder-settings, or switch the index engine off."
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  // An empty list is no filter at all to the index.
  return data.length ? data.map(({ id }) => id) : [NO_PRODUCT]
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
