import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { answerOf, extensionsOf, faultsOf, routeOf, type Answer, type Fault, type Route } from "./openapi"

interface Request {
  method: string
  url: string
  data?: unknown
}

/**
 * Holds what a server has answered against docs/openapi.yaml: answers and refusals of our routes, the bodies that they have
 * taken, and what we add to answers and refusals of core. Notes which routes have done what they were asked, see `noteCall`.
 *
 * @throws Error that says what is not as the document has it.
 */
export function holdToDocument(request: Request, status: number, body: unknown): void {
  // A fault of the server is no answer of the route.
  if (status >= 500) {
    return
  }
  const [path, query = ""] = request.url.split("?", 2)
  const name = `${request.method} ${path}`
  const route = routeOf(name)
  const faults = route ? faultsOfRoute(route, { request, query, status, body }) : faultsOfAdded(name, status, body)
  if (faults.length) {
    throw new Error(`${name} has answered ${status}, and not as docs/openapi.yaml says:\n${faults.join("\n")}`)
  }
  if (route && status < 400) {
    noteCall(route)
  }
}

interface Exchange {
  request: Request
  query: string
  status: number
  body: unknown
}

function faultsOfRoute(route: Route, { request, query, status, body }: Exchange): string[] {
  const answer = answerOf(route, status)
  if (!answer) {
    return ["it says nothing of this status"]
  }
  const [{ schema }] = Object.values(answer.content)
  const isNarrowed = new URLSearchParams(query).has("fields")
  const faults = faultsOf(schema, body).filter((fault) => !(isNarrowed && isLeftOut(fault)))
  return [
    ...faults.map(({ message }) => message),
    ...(status < 400 ? faultsOfTaken(route, request.data) : unknownCodes(answer, body)),
  ]
}

/** A field of a row in a list, which `fields` did not name. */
function isLeftOut({ path, keyword }: Fault): boolean {
  return keyword === "required" && /^\/\w+\/\d+$/.test(path)
}

function unknownCodes(answer: Answer, body: unknown): string[] {
  const { details = [] } = body as { details?: { code: string }[] }
  return details.flatMap(({ code }) => (answer["x-codes"]?.includes(code) ? [] : `it says nothing of the code ${code}`))
}

/** A body that the route has taken although the document would not have it sent. */
function faultsOfTaken({ operation }: Route, sent: unknown): string[] {
  const json = operation.requestBody?.content["application/json"]
  return json ? faultsOf(json.schema, sent).map(({ message }) => `it was sent ${message}`) : []
}

function faultsOfAdded(name: string, status: number, body: unknown): string[] {
  return extensionsOf(name).flatMap(({ answer = [], refusal = [], schema }) =>
    (status < 400 ? answer : refusal).flatMap((place) =>
      valuesAt(place, body).flatMap((value) => faultsOf(schema, value).map(({ message }) => `${place}${message}`))
    )
  )
}

/** @param place - `items[].backorder`: what stands there, of each item. What `fields` have left out is not there. */
function valuesAt(place: string, body: unknown): unknown[] {
  const found = place
    .replaceAll("[]", ".*")
    .split(".")
    .reduce<unknown[]>((values, step) => values.flatMap((value) => valuesBelow(value, step)), [body])
  return found.filter((value) => value !== undefined)
}

function valuesBelow(value: unknown, step: string): unknown[] {
  if (step === "*") {
    return Array.isArray(value) ? value : []
  }
  return [(value as Record<string, unknown> | null | undefined)?.[step]]
}

/** Leaves a file for each route that was called, where `CALLED_ROUTES` names a folder: the spec files run in several processes. */
function noteCall({ name }: Route): void {
  const folder = process.env.CALLED_ROUTES
  if (folder && !noted.has(name)) {
    noted.add(name)
    writeFileSync(join(folder, encodeURIComponent(name)), "")
  }
}

const noted = new Set<string>()
