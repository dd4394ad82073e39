import type { ImportProblemCode, RefusalCode } from "./codes"

/** The numbers and names that a sentence about a fault needs, in whatever language it is written. */
export type FaultValues = Record<string, string | number>

/** What is wrong: for people in English, for programs as a code with its values. */
export interface Fault<Code extends RefusalCode | ImportProblemCode> {
  code: Code
  message: string
  values: FaultValues
}

/** One reason why a request was refused, and what it is about. */
export interface RefusalDetail {
  code: RefusalCode
  /** The field of the body or query. */
  field?: string
  /** Where the field is, from the outermost in. */
  path?: (string | number)[]
  product_id?: string
  variant_id?: string
  values?: FaultValues
}

export function fault<Code extends RefusalCode | ImportProblemCode>(
  code: Code,
  message: string,
  values: FaultValues = {}
): Fault<Code> {
  return { code, message, values }
}
