import { z } from "@medusajs/framework/zod"
import { REFUSAL_CODES } from "../../modules/backorder/domain/codes"
import type { RefusalDetail, StockDetail } from "../../modules/backorder/domain/fault"

/** One reason why a route of ours refused, and what it is about. */
export const refusalDetail = z.object({
  code: z.enum(REFUSAL_CODES),
  field: z.string().optional().describe("The field of the body or the query."),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .describe("Where the field is, from the outermost in."),
  product_id: z.string().optional(),
  variant_id: z.string().optional(),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("The numbers and names that a sentence about it needs, in whatever language it is written."),
}) satisfies z.ZodType<RefusalDetail>

/** A line of a cart of which there is not enough, as the routes of carts refuse it. */
export const stockDetail = z.object({
  variant_id: z.string(),
  line_item_id: z
    .string()
    .nullable()
    .describe("The line of the cart. `null` where the cart has none of the variant yet."),
  requested: z.number().describe("All of the line: what lies in the cart of it, and what is added."),
  in_stock: z.number().describe("Units of it that stock covers."),
  available_for_backorder: z.number(),
}) satisfies z.ZodType<StockDetail>
export type StoreBackorderRefusal = z.infer<typeof stockDetail>

/** What core makes of an error, and the reasons that a refusal of ours adds to it. */
export const refusalResponse = z.object({
  type: z.enum(["invalid_data", "not_allowed", "not_found", "unauthorized", "forbidden", "conflict", "unknown_error"]),
  code: z.string().optional().describe("The code of the first of the details, or one of core's."),
  message: z.string().describe("For people, in English."),
  details: z.array(refusalDetail).optional().describe("Not there where core itself has refused."),
})

/** To whoever has not logged in. */
export const unauthorizedResponse = z.object({ message: z.string() })
