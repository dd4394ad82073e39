import { refusalResponse, unauthorizedResponse } from "../src/api/contracts"
import type { OurRoute } from "../src/api/routes"
import { FIELD_PROBLEMS, type RefusalCode } from "../src/modules/backorder/domain/codes"
import type { Components, JsonSchema } from "./components"

/** What a route answers where it does not do what was asked, by status. */
export function refusalsOf(route: OurRoute, components: Components): Record<string, JsonSchema> {
  const refused = components.refTo(refusalResponse, "output")
  const isAdmin = route.path.startsWith("/admin/")
  const takesFields = route.query ?? route.body ?? route.form
  const codes: RefusalCode[] = [...(takesFields ? FIELD_PROBLEMS : (["not_storable"] as const))]
  return {
    400: withCodes("What was sent cannot be taken.", refused, [...codes, ...(route.refuses?.[400] ?? [])]),
    ...(isAdmin && { 401: { $ref: "#/components/responses/Unauthorized" } }),
    ...(route.policy && { 403: { $ref: "#/components/responses/Forbidden" } }),
    ...(route.refuses?.[404] && { 404: withCodes("There is no such thing.", refused, route.refuses[404]) }),
    ...(route.body && { 413: answer(`The body is larger than ${route.sizeLimit ?? "100kb"}.`, refused) }),
  }
}

/** Those that are the same for all routes. */
export function sharedRefusals(components: Components): Record<string, JsonSchema> {
  return {
    Unauthorized: answer("Nobody has logged in.", components.refTo(unauthorizedResponse, "output")),
    Forbidden: answer(
      "The role of the user does not allow it, where core's RBAC is on.",
      components.refTo(refusalResponse, "output")
    ),
  }
}

function withCodes(description: string, schema: JsonSchema, codes: readonly RefusalCode[]): JsonSchema {
  return { ...answer(description, schema), "x-codes": codes }
}

function answer(description: string, schema: JsonSchema): JsonSchema {
  return { description, content: { "application/json": { schema } } }
}
