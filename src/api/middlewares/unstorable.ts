import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { beginning } from "../../modules/backorder/domain/beginning"
import { refusal } from "../../modules/backorder/refusal"

/** The routes that hand what they are given to Postgres for us: our own, and the one of core's that we guard. */
export const OUR_ROUTES =
  /^\/(?:admin\/(?:backorders|backorder-settings|backordered-products|incoming-stock|products\/[^/]+\/backorder-settings|orders\/[^/]+\/fulfillments)|store\/backorders)(?=\/|$)/i

/** Half of a character that takes two code units in UTF-16: `\ud83d` without what should follow. */
const HALF_CHARACTER = /\p{Surrogate}/u

/** Percent escapes that stand side by side: together they must be UTF-8. A `%` alone is one that nobody escaped. */
const ESCAPES = /(?:%[0-9a-f]{2})+/gi

const NOT_UTF8 = "The percent escapes in the URL must be UTF-8"

/** Refuses text that Postgres cannot hold, with 400 and before any query: it would be a 500 there. */
export function refuseUnstorableRequest(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  try {
    const [path, ...rest] = req.originalUrl.split("?")
    refuseText(decoded(path), () => "The path")
    refuseUnstorable(req.query)
    refuseUnstorable(req.body)
    // Once more as it was sent: core has taken `locale` out.
    rest
      .join("?")
      .match(ESCAPES)
      ?.forEach((escapes) => refuseText(decoded(escapes), () => "The query"))
    next()
  } catch (error) {
    next(error)
  }
}

/**
 * Looks at every text in what was parsed from a query or a body, the names of its fields included.
 *
 * @throws MedusaError INVALID_DATA that names the field, when Postgres cannot hold one of them.
 */
export function refuseUnstorable(fields: unknown): void {
  // Not by recursion: a body may be nested deeper than the stack.
  const left: [path: string, value: unknown][] = [["", fields]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next
    if (typeof value === "string") {
      refuseText(value, () => `Field '${beginning(path, 100)}'`)
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        refuseText(key, () => "The name of a field")
        const inner: unknown = value[key as keyof typeof value]
        // Of a list of a million numbers nothing is kept.
        if (typeof inner === "string" || typeof inner === "object") {
          left.push([path ? `${path}.${key}` : key, inner])
        }
      }
    }
  }
}

/** @param where - asked only when it is refused: of a deep body all paths together are far longer than the body. */
function refuseText(text: string, where: () => string): void {
  if (text.includes("\0")) {
    throw unstorable(`${where()} must not contain a NUL character`)
  }
  if (HALF_CHARACTER.test(text)) {
    throw unstorable(`${where()} must not contain half of a character (a lone surrogate)`)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw unstorable(NOT_UTF8)
  }
}

/** A path that is not UTF-8 is a mistake in the request, on which Express fails before any middleware of ours is asked. */
export function asRefusal(error: unknown): unknown {
  return error instanceof URIError ? unstorable(NOT_UTF8) : error
}

function unstorable(message: string): MedusaError {
  return refusal(MedusaError.Types.INVALID_DATA, `Invalid request: ${message}`, { code: "not_storable" })
}
