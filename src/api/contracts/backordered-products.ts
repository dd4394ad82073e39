import { z } from "@medusajs/framework/zod"
import { flag, id, oneOrMany, page, pageParams, search } from "./query"
import { day, moment } from "./values"

/**
 * One variant. `required_quantity` are the units that wait, `free_quantity` those of the stock that nobody has reserved,
 * `incoming_quantity` those that are on their way (`incoming_on`: the day of the first of them, passed where it is late), and
 * `to_buy_quantity` what must be bought in besides for the orders that wait: what is free at another location need not be.
 * `missing_parts` are the items of a kit that there is too little of, also with what is on its way, and what lacks of them for
 * all variants that take of them.
 */
export const backorderedProduct = z.object({
  variant_id: z.string().nullable(),
  product_id: z.string().nullable(),
  product_title: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  thumbnail: z.string().nullable(),
  required_quantity: z.number(),
  stocked_quantity: z.number(),
  free_quantity: z.number(),
  incoming_quantity: z.number(),
  incoming_on: day.nullable(),
  to_buy_quantity: z.number(),
  orders_count: z.number(),
  oldest_ordered_at: moment,
  expected_on: day.nullable(),
  max_quantity: z.number().nullable(),
  remaining_quantity: z.number().nullable(),
  locations: z.array(
    z.object({ location_id: z.string().nullable(), name: z.string().nullable(), required_quantity: z.number() })
  ),
  missing_parts: z.array(z.object({ inventory_item_id: z.string(), sku: z.string().nullable(), quantity: z.number() })),
})
export type BackorderedProduct = z.infer<typeof backorderedProduct>

/** `GET /admin/backordered-products`: what to buy in, one row a variant. */
export const backorderedProductsResponse = z.object({ backordered_products: z.array(backorderedProduct), ...page })
export type BackorderedProductsResponse = z.infer<typeof backorderedProductsResponse>

export const BACKORDERED_PRODUCTS_ORDER = [
  "product_title",
  "variant_title",
  "sku",
  "required_quantity",
  "stocked_quantity",
  "free_quantity",
  "to_buy_quantity",
  "orders_count",
  "oldest_ordered_at",
  "expected_on",
] as const

/** A hundred years: more would be no date any more. */
const MAX_DAYS = 36_500

const filters = {
  q: search,
  variant_id: oneOrMany(id),
  product_id: oneOrMany(id),
  location_id: oneOrMany(id),
  waiting_days: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_DAYS)
    .optional()
    .describe("Only what the oldest order has waited for so many days for."),
  overdue: flag.describe("Whether the expected date has passed where the shop is."),
  no_date: flag.describe("Whether there is no expected date."),
  at_limit: flag.describe("Whether no more can be backordered."),
}

export const backorderedProductsParams = z.object({
  ...pageParams(BACKORDERED_PRODUCTS_ORDER, "oldest_ordered_at"),
  ...filters,
})
export type BackorderedProductsParams = z.infer<typeof backorderedProductsParams>

/** `GET /admin/backordered-products/export`: the purchase list, one row a variant and location. */
export const purchaseListParams = z.object(filters)
export type PurchaseListParams = z.infer<typeof purchaseListParams>

/**
 * `GET /admin/backordered-products/overview`: what waits and what may leave over all products, what began to wait and
 * what was filled on each of the last 90 days (of the shop, the oldest first; what a priority moves from one order to another
 * is neither), and of which variants most units wait.
 */
export const backordersOverviewResponse = z.object({
  overview: z.object({
    units_to_buy: z.number(),
    orders_waiting: z.number(),
    oldest_ordered_at: moment.nullable(),
    orders_ready: z.number(),
    days: z.array(z.object({ date: day, opened: z.number(), filled: z.number() })),
    top: z.array(
      backorderedProduct
        .pick({ variant_id: true, product_id: true, product_title: true, variant_title: true, sku: true })
        .extend({ units: z.number() })
    ),
  }),
})
export type BackordersOverviewResponse = z.infer<typeof backordersOverviewResponse>
export type BackordersOverview = BackordersOverviewResponse["overview"]
