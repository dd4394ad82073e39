import { z } from "@medusajs/framework/zod"
import { HOOK_STATES, LIMIT_HOOKS } from "../../modules/backorder/domain/codes"
import { unjudgedLine } from "./backorders"
import { moment } from "./values"

/**
 * `GET /admin/backorders/health`: whether the limit is enforced in the process that answers, and who answers each hook of
 * core that it needs.
 */
export const healthResponse = z.object({
  enforced: z.boolean(),
  hooks: z.partialRecord(z.enum(LIMIT_HOOKS), z.enum(HOOK_STATES)),
  last_reconciled_at: moment.nullable(),
  last_repaired: z.number().nullable(),
  unjudged_lines: z
    .array(unjudgedLine)
    .describe("Lines that the last reconcile of everything could not judge, at most a hundred."),
  outstanding_quantity: z.number(),
  open_backorders: z.number(),
  time_zone: z.string().describe("Of the shop, as the option `time_zone` names it."),
})
export type HealthResponse = z.infer<typeof healthResponse>
