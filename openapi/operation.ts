import type { OurRoute } from "../src/api/routes"
import { RIGHTS } from "../src/api/routes/rights"
import { parametersOf, type Components, type JsonSchema } from "./components"
import { refusalsOf } from "./refusals"

/** As OpenAPI writes a path: `/admin/backorders/{id}`. */
export function pathOf({ path }: Pick<OurRoute, "path">): string {
  return path.replace(/:(\w+)/g, "{$1}")
}

/** One route as OpenAPI has it. What it refers to is left in `components`. */
export function operationOf(route: OurRoute, components: Components): JsonSchema {
  const description = [route.description, policyOf(route)].filter(Boolean).join("\n\n")
  const parameters = [...idsOf(route), ...headersOf(route), ...queryOf(route)]
  const body = bodyOf(route, components)
  return {
    operationId: idOf(route),
    tags: [route.path.startsWith("/admin/") ? "Admin" : "Store"],
    summary: route.summary,
    ...(description && { description }),
    security: route.path.startsWith("/admin/") ? ADMIN : STORE,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: { [route.answer.status ?? 200]: answerOf(route, components), ...refusalsOf(route, components) },
  }
}

const ADMIN = [{ api_token: [] }, { jwt_token: [] }, { cookie_auth: [] }]
const STORE = [{ publishable_key: [] }]

/** `GetAdminBackordersId`. */
function idOf({ method, path }: OurRoute): string {
  return [method.toLowerCase(), ...(path.match(/[a-z]+/g) ?? [])]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
}

function policyOf({ policy }: OurRoute): string {
  const rights = policy ? RIGHTS[policy] : []
  return rights
    .map(({ resource, operation }) => `Where core's RBAC is on it needs \`${resource}:${operation}\`.`)
    .join("\n")
}

function idsOf({ ids = {} }: OurRoute): JsonSchema[] {
  return Object.entries(ids).map(([name, what]) => ({
    name,
    in: "path",
    required: true,
    description: `The id of the ${what}.`,
    schema: { type: "string" },
  }))
}

function headersOf({ headers = {} }: OurRoute): JsonSchema[] {
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: "header",
    description,
    schema: { type: "string" },
  }))
}

function queryOf({ query }: OurRoute): JsonSchema[] {
  const parameters = query ? parametersOf(query) : []
  return parameters.map(({ name, required, schema: { description, ...schema } }) => ({
    name,
    in: "query",
    ...(required && { required }),
    ...(description !== undefined && { description }),
    schema,
  }))
}

function bodyOf({ body, form }: OurRoute, components: Components): JsonSchema | null {
  if (form) {
    return { required: true, content: { "multipart/form-data": { schema: components.refTo(form, "input") } } }
  }
  if (!body) {
    return null
  }
  const required = !body.safeParse({}).success
  return {
    ...(required && { required }),
    content: { "application/json": { schema: components.refTo(body, "input") } },
  }
}

function answerOf({ answer: { body } }: OurRoute, components: Components): JsonSchema {
  return "csv" in body
    ? { description: body.csv, content: { "text/csv": { schema: { type: "string" } } } }
    : { description: "OK", content: { "application/json": { schema: components.refTo(body, "output") } } }
}
