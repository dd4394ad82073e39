import { z } from "@medusajs/framework/zod"
import { MAX_QUANTITY } from "../../modules/backorder/domain/settings"

/** One value or several of a query parameter: `?status=filled` or `?status[]=filled&status[]=canceled`. */
export const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(schema).optional())

export const id = z.string()

/** A question of yes or no: left out = either. */
export const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

export const search = z
  .string()
  .transform((text) => text.trim() || undefined)
  .optional()
  .describe("What to look for.")

/** The paging parameters that core's list routes take. */
export const pagingParams = {
  limit: z.coerce.number().int().min(1).max(1000).default(20).describe("How many rows at most."),
  offset: z.coerce.number().int().min(0).max(MAX_QUANTITY).default(0).describe("How many rows are left out before."),
}

/** The paging and sorting parameters that core's list routes take; `order` names a column, `-` in front turns it round. */
export function pageParams(columns: readonly string[], defaultOrder: string) {
  const allowed = columns.flatMap((column) => [column, `-${column}`])
  return {
    ...pagingParams,
    order: z
      .string()
      .refine((order) => allowed.includes(order), `Field 'order' must be one of ${allowed.join(", ")}`)
      .default(defaultOrder)
      .meta({ description: "By what the rows are sorted; `-` turns it round.", enum: allowed }),
    fields: z
      .string()
      .optional()
      .describe("Only these fields of each row: `id,status`; `-lines` leaves one out. An `id` always stays."),
  }
}

/** What every list answers beside its rows. */
export const page = { count: z.number(), offset: z.number(), limit: z.number() }

/** A list as it is answered, of whose rows `fields` may have left parts out. */
export type Narrowed<List, Rows extends keyof List> = Omit<List, Rows> & {
  [Name in Rows]: List[Name] extends (infer Row)[] ? Partial<Row>[] : never
}
