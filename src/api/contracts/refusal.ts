import { z } from "@medusajs/framework/zod"
import { REFUSAL_CODES } from "../../modules/backorder/domain/codes"

/** One reason of a refusal, in a form that every language can be made of. */
export const refusalDetail = z.object({
  code: z.enum(REFUSAL_CODES),
  /** The field of the body or query. */
  field: z.string().optional(),
  /** Where the field is, from the outermost in. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
  product_id: z.string().optional(),
  variant_id: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
