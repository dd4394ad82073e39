import { zodValidator } from "@medusajs/framework"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { refuseUnstorable } from "./unstorable"

type Query = Record<string, unknown>

/** `[status]`, `[status][]`, `[status][0]` and `.status`, behind the name of a filter. */
const FIELD = /^(?:\[([^[\]]+)\]|\.([^.[\]]+))(?:\[\d*\])?$/

/**
 * What a query says behind the name of a filter, whoever parsed it: Express' extended parser makes an object of
 * `backorder[status]=filled`, its simple one keeps the key as it was written, and core also takes `backorder.status`.
 *
 * @returns `undefined` when the query does not name the filter.
 */
export function givenFilter(query: Query, name: string): unknown {
  const given = query[name]
  const flat = Object.keys(query).filter((key) => key.startsWith(`${name}[`) || key.startsWith(`${name}.`))
  if (!flat.length || (given !== undefined && !isObject(given))) {
    return given
  }
  const filter: Query = { ...given }
  for (const key of flat) {
    const rest = key.slice(name.length)
    const [, bracketed, dotted] = FIELD.exec(rest) ?? []
    const field = bracketed ?? dotted ?? rest
    filter[field] = field in filter ? [filter[field], query[key]].flat() : query[key]
  }
  return filter
}

/**
 * Reads one of our filters from the query of a core route, whose own validator drops what it does not know.
 *
 * @param schema - what may be filtered by; anything else is refused.
 * @returns `undefined` when the query does not name the filter.
 * @throws MedusaError INVALID_DATA when it says something else, nothing, or stands where core would not look at it.
 */
export async function readFilter<Shape extends z.ZodRawShape>(
  req: MedusaRequest,
  name: string,
  schema: z.ZodObject<Shape>
): Promise<z.infer<z.ZodObject<Shape>> | undefined> {
  const given = givenFilter(req.query, name)
  if (isWithinOperator(req.query, name)) {
    throw refusal(`Field '${name}' must stand beside the other filters, not inside $and or $or`)
  }
  if (given === undefined) {
    return undefined
  }
  if (!isObject(given) || Array.isArray(given) || !Object.keys(given).length) {
    const [field] = Object.keys(schema.shape)
    throw refusal(`Field '${name}' must name what to filter by, such as ${name}[${field}]=…`)
  }
  refuseUnstorable({ [name]: given })
  return zodValidator(schema, given)
}

/** Whether a query names a filter, wherever in it. */
export function namesFilter(query: Query, name: string): boolean {
  return givenFilter(query, name) !== undefined || isWithinOperator(query, name)
}

function isWithinOperator(query: Query, name: string): boolean {
  const operators = Object.entries(query).filter(([key]) => /^\$(and|or)/.test(key))
  return operators.some(([key, value]) => key.includes(`[${name}]`) || holds(value, name))
}

/** Express' parser makes no more than five levels, so this ends soon. */
function holds(value: unknown, name: string): boolean {
  return isObject(value) && (namesFilter(value, name) || Object.values(value).some((inner) => holds(inner, name)))
}

function refusal(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${message}`)
}

function isObject(value: unknown): value is Query {
  return typeof value === "object" && value !== null
}
