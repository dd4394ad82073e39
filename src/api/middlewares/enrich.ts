import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { InTime } from "./in-time"

/** Of all answers of this process: they share a pool of connections. */
const inTime = new InTime()

/**
 * Makes a middleware that lets `add` complete the body of a successful answer before it is sent.
 *
 * @param add - changes the body in place, all at once. When it fails or takes too long, that is logged and core's answer is
 * sent as it was: a storefront never breaks because of a promo, nor waits for it.
 */
export function enrichResponse<Body extends object>(add: (body: Body, req: MedusaRequest) => Promise<void>) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const send = res.json.bind(res)
    const began = performance.now()
    res.json = (body: unknown) => {
      if (res.statusCode >= 400 || typeof body !== "object" || body === null) {
        return send(body)
      }
      inTime
        .run(() => add(body as Body, req), performance.now() - began)
        .catch((error) => {
          const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
          logger.error(`medusa-plugin-backorder could not complete ${req.method} ${req.path}`, error)
        })
        .then(() => send(body))
        .catch(next)
      return res
    }
    next()
  }
}

/**
 * Asks for the ids of lines where a request asks for something of them (`fields=items.title`): without it core's answer
 * does not tell them apart. Runs before core reads the query.
 */
export function askForLineIds(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const tokens = tokensOf(req)
  if (tokens.some((token) => /^[+\s]*items\../.test(token))) {
    replaceQuery(req, { ...req.query, fields: [...tokens, "+items.id"].join(",") })
  }
  next()
}

/** The requests whose `fields` name `backorder.parts`. */
const askingForParts = new WeakSet<object>()

/**
 * Takes our own fields of products out of the request's `fields`: core knows none of them and would refuse the request. `backorder`
 * comes anyway; `+backorder.parts` asks for what is left out otherwise. Runs before core reads the query.
 */
export function takeOwnFields(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const tokens = tokensOf(req)
  const own = tokens.filter((token) => OWN_FIELD.test(token))
  if (own.some((token) => token.trim().endsWith(".parts"))) {
    askingForParts.add(req)
  }
  if (own.length) {
    const { fields: _fields, ...query } = req.query
    const others = tokens.filter((token) => !own.includes(token)).join(",")
    replaceQuery(req, others ? { ...query, fields: others } : query)
  }
  next()
}

/** A space is what a plus sign in an address that nobody has encoded becomes. */
const OWN_FIELD = /^[+*\s]*backorder(\.(\*|[a-z_]+))*\s*$/

/** Whether the request asks for the parts of what is on its way. */
export function asksForParts(req: MedusaRequest): boolean {
  return askingForParts.has(req)
}

/** Express 5 parses the query anew each time it is asked for: what is written into it would be gone. */
function replaceQuery(req: MedusaRequest, query: MedusaRequest["query"]): void {
  Object.defineProperty(req, "query", { value: query, configurable: true, enumerable: true, writable: true })
}

/** Whether the request's `fields` leave something of ours out: `-items.backorder`. Core's own are gone from the answer. */
export function leavesOut(req: MedusaRequest, field: string): boolean {
  return tokensOf(req).some((token) => token.trim() === `-${field}`)
}

function tokensOf({ query }: MedusaRequest): string[] {
  return [query.fields ?? []].flat().flatMap((fields) => String(fields).split(","))
}
