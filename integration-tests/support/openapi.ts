import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv from "ajv/dist/2020"
import { parse } from "yaml"

/** docs/openapi.yaml, as far as the tests need it. */
interface Document {
  paths: Record<string, Record<string, Operation>>
  "x-extends-core": Extension[]
  components: { responses: Record<string, Answer>; schemas: object }
}

/** One method of one path. */
export interface Operation {
  parameters?: { name: string; in: "path" | "query" }[]
  requestBody?: { content: Content }
  responses: Record<string, Answer | Ref>
}

export interface Answer {
  content: Content
  "x-codes"?: string[]
}

/** What the plugin adds to answers and refusals of core. */
export interface Extension {
  routes: string[]
  answer?: string[]
  refusal?: string[]
  schema: Ref
}

interface Ref {
  $ref: string
}

type Content = Record<string, { schema: Ref | { type: "string" } }>

const document = parse(readFileSync(join(__dirname, "../../docs/openapi.yaml"), "utf8")) as Document

/** A route of the document; `GET /admin/backorders/{id}` is its name. */
export interface Route {
  name: string
  operation: Operation
}

/** What has no parameter comes first: `/admin/backorders/health` is no backorder. */
const routes = Object.entries(document.paths)
  .sort(([one], [other]) => one.split("{").length - other.split("{").length)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`
      return { name, operation, pattern: patternOf(name) }
    })
  )

/** @param name - of a request: `GET /admin/backorders/bo_1`. */
export function routeOf(name: string): Route | undefined {
  return routes.find(({ pattern }) => pattern.test(name))
}

/** What the plugin adds to the answer of a request. */
export function extensionsOf(name: string): Extension[] {
  return document["x-extends-core"].filter((extension) => extension.routes.some((one) => patternOf(one).test(name)))
}

/** @returns `undefined` when the document does not know that the route answers the status. */
export function answerOf({ operation }: Route, status: number): Answer | undefined {
  const answer = operation.responses[status]
  return answer && "$ref" in answer ? document.components.responses[answer.$ref.split("/").at(-1) ?? ""] : answer
}

const later = new Set<string>()

/** In the tests of a block a later version has written codes that this one does not know. */
export function withLaterCodes(codes: string[]): void {
  beforeAll(() => codes.forEach((code) => later.add(code)))
  afterAll(() => later.clear())
}

const ajv = new Ajv({ allErrors: true, strict: false })
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/)
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
ajv.addKeyword({
  keyword: "x-extensible-enum",
  type: "string",
  validate: (known: string[], code: string) => known.includes(code) || later.has(code),
  error: { message: "must be a code that is known" },
})
ajv.addSchema({ $id: "openapi", components: document.components })

export interface Fault {
  path: string
  keyword: string
  message: string
}

/** What is wrong with a value, or nothing. */
export function faultsOf(schema: Ref | { type: "string" }, value: unknown): Fault[] {
  const validate = "$ref" in schema ? ajv.getSchema(`openapi${schema.$ref}`) : ajv.compile(schema)
  if (!validate) {
    throw new Error(`docs/openapi.yaml has no ${JSON.stringify(schema)}.`)
  }
  void validate(value)
  return (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => ({
    path: instancePath,
    keyword,
    message: `${instancePath || "/"} ${message ?? keyword} ${JSON.stringify(params)}`,
  }))
}

/** `{id}` and a method of `*` stand for any one, a `*` at the end of a path for whatever is below. */
function patternOf(name: string): RegExp {
  const pattern = name
    .replace(/^\*/, "\\w+")
    .replace(/\*$/, ".+")
    .replace(/\{\w+\}/g, "[^/]+")
  return new RegExp(`^${pattern}/?$`)
}
