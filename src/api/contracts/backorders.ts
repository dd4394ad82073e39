import { z } from "@medusajs/framework/zod"
import { BACKORDER_STATUSES, ENTRY_WHATS, ENTRY_WHYS, UNJUDGED_REASONS } from "../../modules/backorder/domain/codes"
import { id, oneOrMany, page, pageParams, search } from "./query"
import { day, moment } from "./values"

export const backorderStatus = z.enum(BACKORDER_STATUSES)

/** A status in a query, where the message must name the field and not its place in the list. */
const statusParam = z
  .string()
  .refine(
    (status) => BACKORDER_STATUSES.some((known) => known === status),
    `Field 'status' must be one of ${BACKORDER_STATUSES.join(", ")}`
  )
  .meta({ enum: [...BACKORDER_STATUSES] })

/** What happened to how many units, and why. What a later version has stored is answered too, with codes of its own. */
const change = z.object({ what: z.enum(ENTRY_WHATS), quantity: z.number(), why: z.enum(ENTRY_WHYS) })

/** A change of units that wait, or of when they are expected. */
const found = change.extend({ promised_on: day.nullable().optional() })

export const backorderEntry = change.extend({
  id: z.string(),
  happened_at: moment,
  promised_on: day
    .nullable()
    .describe("When the last unit that waited was expected from then on; only of entries about units that wait."),
})
export type BackorderEntry = z.infer<typeof backorderEntry>

const linePart = z.object({ quantity: z.number(), on: day.nullable() })

export const backorderLine = z.object({
  id: z.string(),
  line_item_id: z.string(),
  product_id: z.string().nullable(),
  variant_id: z.string().nullable(),
  product_title: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  thumbnail: z.string().nullable(),
  quantity: z.number(),
  backordered_quantity: z.number(),
  outstanding_quantity: z.number(),
  location_id: z.string().nullable(),
  promo: z.string().nullable(),
  expected_on: day.nullable().describe("What the shopper was told when ordering."),
  promised_on: day
    .nullable()
    .describe("When the last unit that waits is expected, by what is on its way; `null` = unknown."),
  parts: z.array(linePart).describe("How many of the units that wait are expected on which day."),
})
export type BackorderLine = z.infer<typeof backorderLine>

/** Who has ordered. */
export const customer = z.object({
  id: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable().describe("`null` for a guest, and for a customer who has told none."),
})
export type Customer = z.infer<typeof customer>

/** How a line stands now, as the guard of fulfilments judges it. */
const lineStanding = z.object({
  ready_quantity: z.number().describe("Units that may be fulfilled now."),
  ahead_count: z
    .number()
    .nullable()
    .describe("Orders that get arriving stock before it; 0 = it is next. `null` when it does not wait."),
  ahead_priority: z
    .number()
    .nullable()
    .describe("The highest priority of an order before it: to overtake all of them takes more. `null` when none is."),
  current_expected_on: day
    .nullable()
    .describe("When stock of the product is expected now; `expected_on` is what the shopper was told."),
  parts: z
    .array(linePart.extend({ references: z.array(z.string()), is_estimate: z.boolean() }))
    .describe(
      "`references` are those of the incoming stock that it comes with. Of an estimate none covers it: `on` is the expected date of the product."
    ),
  in_catalog: z.boolean().describe("Whether its variant still exists."),
})
export type LineStanding = z.infer<typeof lineStanding>

export const backorder = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().nullable(),
  custom_display_id: z.string().nullable(),
  customer: customer.nullable().describe("`null` when core has the order no more."),
  status: backorderStatus,
  outstanding_quantity: z.number(),
  unfulfilled_quantity: z
    .number()
    .describe("Units of the order that are reserved and not fulfilled, those of lines that never waited too."),
  priority: z.number(),
  ordered_at: moment,
  filled_at: moment.nullable(),
  canceled_at: moment.nullable(),
  lines: z.array(backorderLine),
})
export type Backorder = z.infer<typeof backorder>

/** `?backorder[status]=back_ordered` on `GET /admin/orders`. */
export const orderBackorderFilter = z.strictObject({ id: oneOrMany(id), status: oneOrMany(statusParam) })
export type OrderBackorderFilter = z.infer<typeof orderBackorderFilter>

/** `queue` is the order in which arriving stock goes to them: a higher priority first, then the older one. */
export const BACKORDERS_ORDER = [
  "ordered_at",
  "outstanding_quantity",
  "priority",
  "status",
  "filled_at",
  "queue",
] as const

export const backordersParams = z.object({
  ...pageParams(BACKORDERS_ORDER, "ordered_at"),
  q: search,
  status: oneOrMany(statusParam),
  order_id: oneOrMany(id),
  product_id: oneOrMany(id),
  variant_id: oneOrMany(id),
  ready_to_ship: z
    .literal("true", "Field 'ready_to_ship' must be true or left out")
    .transform(() => true)
    .optional()
    .describe("Those that are filled and of whose orders something is still to be fulfilled."),
  line_item_id: oneOrMany(id),
  inventory_item_id: oneOrMany(id).describe(
    "Orders with a line of any variant that is made of the inventory item today."
  ),
})
export type BackordersParams = z.infer<typeof backordersParams>

/** `GET /admin/backorders`: orders that wait or waited. */
export const backordersResponse = z.object({ backorders: z.array(backorder), ...page })
export type BackordersResponse = z.infer<typeof backordersResponse>

/** `POST /admin/backorders/:id`. */
export const saveBackorderBody = z.strictObject({
  priority: z.number().int().min(-1000).max(1000).describe("The higher goes first, 0 is the place by time alone."),
  dry_run: z.boolean().optional().describe("Only says which other orders would wait for more."),
})
export type SaveBackorderBody = z.infer<typeof saveBackorderBody>

/**
 * `GET /admin/backorders/:id`: one, with what may be fulfilled of its order now, and of each line how it stands and its
 * history, oldest entry first.
 */
export const backorderResponse = z.object({
  backorder: backorder.extend({
    ready_quantity: z.number(),
    lines: z.array(backorderLine.extend({ ...lineStanding.shape, entries: z.array(backorderEntry) })),
  }),
})
export type BackorderResponse = z.infer<typeof backorderResponse>
export type BackorderWithHistory = BackorderResponse["backorder"]

/**
 * `POST /admin/backorders/:id`: as above, with the other orders that wait for more because of it, or would, the oldest first,
 * and for how many units more (`quantity`).
 */
export const savedBackorderResponse = backorderResponse.extend({
  displaced_orders: z.array(
    backorder.pick({ order_id: true, display_id: true, custom_display_id: true }).extend({ quantity: z.number() })
  ),
})
export type SavedBackorderResponse = z.infer<typeof savedBackorderResponse>

/** `GET /admin/backorders/statuses`: the choices of the filter in core's orders list, named. */
export const backorderStatusesResponse = z.object({
  statuses: z.array(z.object({ id: backorderStatus, name: z.string() })),
})
export type BackorderStatusesResponse = z.infer<typeof backorderStatusesResponse>

export const reconcileBody = z.strictObject({
  dry_run: z.boolean().optional().describe("Only says what differs, and repairs nothing."),
})
export type ReconcileBody = z.infer<typeof reconcileBody>

/** A line that a reconcile could not judge: it is left as it is, and the others do not wait for it. */
export const unjudgedLine = z.object({
  order_id: z.string(),
  line_item_id: z.string(),
  reason: z.enum(UNJUDGED_REASONS),
  detail: z.string().nullable(),
})

export const reconcileDifference = z.object({
  order_id: z.string(),
  display_id: z.number().nullable(),
  custom_display_id: z.string().nullable(),
  line_item_id: z.string(),
  product_id: z.string().nullable(),
  product_title: z.string().nullable(),
  variant_id: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  was: z.number().describe("What the row says."),
  is: z.number().describe("What is true."),
  entries: z.array(found),
  problem: z
    .enum(UNJUDGED_REASONS)
    .optional()
    .describe("Only of a line that could not be judged and was left as it is: why. `detail` is what Postgres said."),
  detail: z.string().nullable().optional(),
})
export type ReconcileDifference = z.infer<typeof reconcileDifference>

/** `POST /admin/backorders/reconcile`. `differences_count` counts also those that are not listed. */
export const reconcileResponse = z.object({
  checked: z.number().describe("Lines that were compared with the truth."),
  differences: z.array(reconcileDifference).describe("At most the first 1,000."),
  differences_count: z.number(),
  repaired: z.number(),
})
export type ReconcileResponse = z.infer<typeof reconcileResponse>
