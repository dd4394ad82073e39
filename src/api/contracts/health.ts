import { z } from "@medusajs/framework/zod"
import { HOOK_STATES, LIMIT_HOOKS } from "../../modules/backorder/domain/codes"
import { unjudgedLine } from "./backorders"
import { moment } from "./values"

/**
 * `GET /admin/backorders/health`: whether the limit is enforced in the process that answers, and who answers each hook of
 * core that it needs; and which orders were placed without it, whatever the hooks say.
 */
export const healthResponse = z.object({
  enforced: z.boolean(),
  hooks: z.partialRecord(z.enum(LIMIT_HOOKS), z.enum(HOOK_STATES)),
  unclaimed_orders: z
    .object({ count: z.number(), first_placed_at: moment.nullable(), last_placed_at: moment.nullable() })
    .describe(
      "Orders of the last seven days, among the latest thousand, that were made of a cart and hold a product with a maximum but never claimed: whatever completes those carts does not call the plugin, and no maximum holds there. Counted in the database, so every process answers the same."
    ),
  last_reconciled_at: moment.nullable(),
  last_repaired: z.number().nullable(),
  unjudged_lines: z
    .array(unjudgedLine)
    .describe("Lines that the last reconcile of everything could not judge, at most a hundred."),
  unfinished_receipts: z
    .array(
      z.object({
        id: z.string(),
        incoming_stock_id: z.string(),
        inventory_item_id: z.string(),
        location_id: z.string(),
        quantity: z.number(),
        received_at: moment,
      })
    )
    .describe(
      "What has come in more than five minutes ago while a server died, so that it is not known whether stock was raised by it; at most a hundred. `POST /admin/incoming-stock/receipts/:id` says what came of it."
    ),
  outstanding_quantity: z.number(),
  open_backorders: z.number(),
  time_zone: z.string().describe("Of the shop, as the option `time_zone` names it."),
})
export type HealthResponse = z.infer<typeof healthResponse>
