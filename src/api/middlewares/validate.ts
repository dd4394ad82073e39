import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { beginning } from "../../modules/backorder/domain/beginning"
import { detailsOfIssues } from "./issue-details"
import { refuseLongLists } from "./long-lists"

type Schema = z.ZodObject<z.ZodRawShape>
type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

/** Core writes what was given into its sentence, and that may be as long as a body. */
const LONGEST_SENTENCE = 1_000

/** Of what is wrong, core words so much. */
const WORDED = 3

/** Core's check of a body; what it refuses says with codes which fields are wrong, and how. */
export function validateBody(schema: Schema): Middleware {
  const validate = telling(validateAndTransformBody(schema), schema, (req) => req.body)
  return async (req, res, next) => {
    try {
      refuseLongLists(req.body)
    } catch (error) {
      return next(error)
    }
    await validate(req, res, next)
  }
}

/** Core's check of the query of a list; what it refuses says with codes which fields are wrong, and how. */
export function validateQuery(schema: Schema): Middleware {
  return telling(validateAndTransformQuery(schema, { isList: true }), schema, (req) => req.query)
}

/** Core makes one sentence of what zod has found, and drops the rest; so zod is asked again where it has refused. */
function telling(validate: Middleware, schema: Schema, given: (req: MedusaRequest) => unknown): Middleware {
  return (req, res, next) =>
    validate(req, res, (error?: unknown) => {
      if (!(error instanceof Error)) {
        return next(error)
      }
      const issues = schema.strict().safeParse(given(req)).error?.issues ?? []
      const refused = asRefusal(error, issues)
      const details = detailsOfIssues(issues, given(req))
      next(Object.assign(refused, details.length && { code: details[0].code, details }))
    })
}

/**
 * Whatever keeps core from checking a request is a mistake in the request. It fails (2.21.2, `zod-helpers.js`) where its
 * sentence cannot be made: of a value that is no text (`{ "toString": 1 }`), or one that is nested deeper than the stack.
 */
function asRefusal(error: Error, issues: z.core.$ZodIssue[]): Error {
  if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
    return Object.assign(error, {
      message: beginning(issues.slice(0, WORDED).reduce(corrected, error.message), LONGEST_SENTENCE),
    })
  }
  const [issue] = issues
  const reason = issue ? `field '${issue.path.join(", ")}': ${issue.message}` : error.message
  return new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${beginning(reason, LONGEST_SENTENCE)}`)
}

/** Core's sentence says of a body that is no object that a field without a name is missing, and "at least" of every bound. */
function corrected(sentence: string, issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && !issue.path.length) {
    return sentence.replace("Field '' is required", "The body must be an object")
  }
  if (issue.code === "too_small" && issue.inclusive === false) {
    const field = `'${issue.path.join(", ")}' too small, expected`
    return sentence.replace(`${field} at least:`, `${field} more than:`)
  }
  return sentence
}
