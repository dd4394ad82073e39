import { z } from "@medusajs/framework/zod"
import { unjudgedLine } from "./backorders"

const hookState = z.enum(["registered", "composed", "taken"])

/**
 * `GET /admin/backorders/health`. A hook is `registered` by the plugin, `composed` when the app's own handler calls the
 * plugin, and `taken` when the app's handler was never seen to do so; only `complete_cart` enforces the limit.
 */
export const healthResponse = z.object({
  enforced: z.boolean(),
  hooks: z.partialRecord(z.enum(["complete_cart", "add_to_cart", "update_line_item", "create_cart"]), hookState),
  last_reconciled_at: z.string().nullable(),
  last_repaired: z.number().nullable(),
  /** Lines that the last reconcile of everything could not judge, at most a hundred. */
  unjudged_lines: z.array(unjudgedLine),
  outstanding_quantity: z.number(),
  open_backorders: z.number(),
})
export type HealthResponse = z.infer<typeof healthResponse>
