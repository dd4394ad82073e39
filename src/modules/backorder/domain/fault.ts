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

/** A line of a cart of which there is not enough, and how much of it there is, for the storefront to word. */
export interface StockDetail {
  variant_id: string
  /** The line of the cart; `null` where the cart has none of the variant yet. */
  line_item_id: string | null
  /** All of the line: what lies in the cart of it, and what is added. */
  requested: number
  in_stock: number
  available_for_backorder: number
}

export function fault<Code extends RefusalCode | ImportProblemCode>(
  code: Code,
  message: string,
  values: FaultValues = {}
): Fault<Code> {
  return { code, message, values }
}
