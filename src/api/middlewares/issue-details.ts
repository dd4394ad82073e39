import type { z } from "@medusajs/framework/zod"
import { beginning } from "../../modules/backorder/domain/beginning"
import { REFUSAL_CODES, type RefusalCode } from "../../modules/backorder/domain/codes"
import type { FaultValues, RefusalDetail } from "../../modules/backorder/domain/fault"

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** Of ten thousand products that are all wrong, more would be read by nobody. */
const TOLD = 100

/** So many characters of names that nobody knows. */
const NAMED = 500

/**
 * What zod has found, in our codes.
 *
 * @param given - what was checked: zod tells a value that is missing from one of the wrong type no more.
 */
export function detailsOfIssues(issues: Issue[], given: unknown): RefusalDetail[] {
  return issues.slice(0, TOLD).map((issue) => {
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))
    const field = [...path].reverse().find((step) => typeof step === "string")
    const { code, values } = wordOf(issue, path, given)
    return {
      code,
      ...(field !== undefined && { field: String(field) }),
      ...(path.length > 0 && { path }),
      ...ownerOf(path, given),
      ...(values && { values }),
    }
  })
}

function wordOf(issue: Issue, path: Path, given: unknown): { code: RefusalCode; values?: FaultValues } {
  switch (issue.code) {
    case "invalid_type":
      if (valueAt(path, given) === undefined) {
        return { code: "missing" }
      }
      return issue.expected === "int"
        ? { code: "not_whole" }
        : { code: "wrong_type", values: { expected: issue.expected } }
    case "too_small":
      return { code: "too_small", values: { minimum: Number(issue.minimum) } }
    case "too_big":
      return {
        code: issue.origin === "string" ? "too_long" : "too_large",
        values: { maximum: Number(issue.maximum) },
      }
    case "invalid_value":
      return { code: "unknown_value", values: { allowed: issue.values.map(String).join(", ") } }
    case "unrecognized_keys":
      return { code: "unknown_field", values: { fields: beginning(issue.keys.join(", "), NAMED) } }
    default:
      return { code: codeIn("params" in issue ? issue.params : undefined) ?? "invalid" }
  }
}

/** The code that a schema of ours gives its own rule. */
function codeIn(params: unknown): RefusalCode | undefined {
  const { code } = (params ?? {}) as { code?: unknown }
  return REFUSAL_CODES.find((known) => known === code)
}

/** Which of many products, or which variant, is meant. */
function ownerOf([list, index]: Path, given: unknown): Pick<RefusalDetail, "product_id" | "variant_id"> {
  const ownId = (key: string) => (index === undefined ? undefined : valueAt([list, index, key], given))
  const productId = list === "update" ? ownId("product_id") : undefined
  const variantId = list === "variants" ? ownId("id") : undefined
  return {
    ...(typeof productId === "string" && { product_id: productId }),
    ...(typeof variantId === "string" && { variant_id: variantId }),
  }
}

function valueAt(path: Path, given: unknown): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], given)
}
