import fc from "fast-check"
import type { OurRoute } from "../../../src/api/routes"
import { anyJson, jsonOf } from "./json"
import { mostly } from "./mostly"
import { BOUNDARY, upload } from "./upload"
import { pathOf, queryOf } from "./url"

/** Who sends it: `nobody` has neither a token nor a key. */
export type Sender = "admin" | "shopper" | "nobody"

export interface OddRequest {
  method: string
  url: string
  sender: Sender
  headers: Record<string, string>
  body: Buffer | string
}

const METHODS = ["PUT", "PATCH", "HEAD", "OPTIONS", "DELETE", "POST", "GET"]

const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/** Kinds of content that a body may be said to have, whatever it is. */
const KINDS = fc.constantFrom(
  ...["text/plain", "application/x-www-form-urlencoded", "application/xml", "application/vnd.api+json", "json", ""],
  ...["application/json; charset=utf-16", "application/json; charset=no-such", "APPLICATION/JSON"],
  ...["multipart/form-data", MULTIPART]
)

const ENCODINGS = ["gzip", "br", "deflate", "no-such", "identity"]

/** A request to a route of ours that is as it should be, but for something here and there. */
export function requestTo(route: OurRoute): fc.Arbitrary<OddRequest> {
  const isStore = route.path.startsWith("/store")
  const sender = mostly<Sender>(
    8,
    fc.constant(isStore ? "shopper" : "admin"),
    fc.constantFrom("nobody", "shopper", "admin")
  )
  return fc
    .record({
      method: mostly<string>(20, fc.constant(route.method), fc.constantFrom(...METHODS)),
      path: pathOf(route),
      query: route.form ? mostly(12, fc.constant(""), queryOf(route)) : queryOf(route),
      sender,
      kind: mostly(15, fc.constant(route.form ? MULTIPART : "application/json"), KINDS),
      encoding: mostly(40, fc.constant(""), fc.constantFrom(...ENCODINGS)),
      body: bodyOf(route),
    })
    .map(({ method, path, query, kind, encoding, body, ...rest }) => ({
      ...rest,
      method,
      url: query ? `${path}?${query}` : path,
      headers: { ...(kind && { "content-type": kind }), ...(encoding && { "content-encoding": encoding }) },
      body: method === "GET" || method === "HEAD" ? "" : body,
    }))
}

function bodyOf({ form, body }: OurRoute): fc.Arbitrary<Buffer | string> {
  if (form) {
    return mostly<Buffer | string>(12, upload, anyJson)
  }
  return body ? jsonOf(body) : mostly(20, fc.constant(""), anyJson)
}
