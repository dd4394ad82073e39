import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SEARCH_ENTITIES, type SearchEntity, type SearchGroup } from "../contracts"
import { search } from "../views/search"
import { enrichResponse } from "./enrich"
import { mayRead } from "./rights"

interface SearchQuery {
  q?: string
  entity?: string[]
}

/**
 * Answers what core's search is asked of ours. Core refuses a request whole that names an entity it does not know, and
 * takes no entity of a plugin (2.21.2, `fallback-search.js`): ours are taken out, and their groups put to core's.
 */
export async function searchBackorders(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { entity: asked = [] } = req.validatedQuery as SearchQuery
  const ours = asked.filter(isOurs)
  if (!ours.length) {
    return next()
  }
  const others = asked.filter((entity) => !isOurs(entity))
  try {
    const found = (await mayRead(req)) ? ours : []
    if (!others.length) {
      return res.json({ results: await groupsOf(req, found) })
    }
    req.validatedQuery.entity = others
    const add = enrichResponse<{ results?: SearchGroup[] }>(async ({ results }) => {
      results?.push(...(await groupsOf(req, found)))
    })
    add(req, res, next)
  } catch (error) {
    next(error)
  }
}

function groupsOf(req: MedusaRequest, entities: SearchEntity[]): Promise<SearchGroup[]> {
  const { skip = 0, take } = req.queryConfig.pagination
  const { q } = req.validatedQuery as SearchQuery
  return search(req.scope, entities, { q: q?.trim() || undefined, skip, take: take ?? 20 })
}

function isOurs(entity: string): entity is SearchEntity {
  return SEARCH_ENTITIES.some((own) => own === entity)
}
