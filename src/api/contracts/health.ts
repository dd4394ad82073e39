import { z } from "@medusajs/framework/zod"

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
  outstanding_quantity: z.number(),
  open_backorders: z.number(),
  /** Of the shop, as the option `time_zone` names it. */
  time_zone: z.string(),
})
export type HealthResponse = z.infer<typeof healthResponse>
