import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { detailsOfIssues } from "./issue-details"

type Schema = z.ZodObject<z.ZodRawShape>
type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

/** Core's check of a body; what it refuses says with codes which fields are wrong, and how. */
export function validateBody(schema: Schema): Middleware {
  return telling(validateAndTransformBody(schema), schema, (req) => req.body)
}

/** Core's check of the query of a list; what it refuses says with codes which fields are wrong, and how. */
export function validateQuery(schema: Schema): Middleware {
  return telling(validateAndTransformQuery(schema, { isList: true }), schema, (req) => req.query)
}

/** Core makes one sentence of what zod has found, and drops the rest; so zod is asked again where it has refused. */
function telling(validate: Middleware, schema: Schema, given: (req: MedusaRequest) => unknown): Middleware {
  return (req, res, next) =>
    validate(req, res, (error?: unknown) => {
      if (error instanceof Error) {
        const details = detailsOfIssues(schema.strict().safeParse(given(req)).error?.issues ?? [], given(req))
        Object.assign(error, details.length && { code: details[0].code, details })
      }
      next(error)
    })
}
