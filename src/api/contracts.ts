import { z } from "@medusajs/framework/zod"
import { dateOf, isDate } from "../modules/backorder/domain/dates"
import { PROMO_MAX_LENGTH } from "../modules/backorder/domain/promo"
import { MAX_QUANTITY } from "../modules/backorder/domain/settings"

/*
 * The one source of the shapes that the routes take and give. The admin imports the types; the middlewares the schemas.
 * Quantities are units, times are ISO 8601, `expected_on` is a calendar date (`YYYY-MM-DD`).
 */

const maxQuantity = z
  .number()
  .int("Value for field 'max_quantity' must be a whole number")
  .min(0)
  .max(MAX_QUANTITY)
  .nullable()

const promo = z
  .string()
  .trim()
  .max(PROMO_MAX_LENGTH)
  .refine((text) => !text.includes("\0"), "Field 'promo' must not contain a NUL character")
  .transform((text) => text || null)
  .nullable()

const expectedOn = z
  .string()
  .transform((text) => text.trim())
  .refine(isDate, "Field 'expected_on' must be a date such as 2027-03-31")
  .transform(dateOf)
  .nullable()

const settingsChange = {
  enabled: z.boolean().optional(),
  promo: promo.optional(),
  max_quantity: maxQuantity.optional(),
  expected_on: expectedOn.optional(),
}

/** `POST /admin/products/:id/backorder-settings`: a field left out is kept, `null` clears. */
export const saveProductSettingsBody = z.strictObject({
  ...settingsChange,
  variants: z.array(z.strictObject({ id: z.string(), max_quantity: maxQuantity })).optional(),
})
export type SaveProductSettingsBody = z.infer<typeof saveProductSettingsBody>

const variantSettings = z.object({
  id: z.string(),
  title: z.string().nullable(),
  sku: z.string().nullable(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  max_quantity: z.number().nullable(),
  stocked_quantity: z.number(),
  available_quantity: z.number(),
  outstanding_quantity: z.number(),
  remaining_quantity: z.number().nullable(),
})

/** `GET /admin/products/:id/backorder-settings`. `remaining_quantity` is `null` without a limit. */
export const productSettingsResponse = z.object({
  backorder_settings: z.object({
    product_id: z.string(),
    enabled: z.boolean(),
    promo: z.string().nullable(),
    max_quantity: z.number().nullable(),
    expected_on: z.string().nullable(),
    outstanding_quantity: z.number(),
    remaining_quantity: z.number().nullable(),
    variants: z.array(variantSettings),
  }),
})
export type ProductSettingsResponse = z.infer<typeof productSettingsResponse>
export type ProductSettings = ProductSettingsResponse["backorder_settings"]

/** One value or several of a query parameter: `?status=filled` or `?status[]=filled&status[]=canceled`. */
const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(schema).optional())

const id = z.string().refine((text) => !text.includes("\0"), "An id must not contain a NUL character")

const search = z
  .string()
  .refine((text) => !text.includes("\0"), "Field 'q' must not contain a NUL character")
  .transform((text) => text.trim() || undefined)
  .optional()

/** The paging and sorting parameters that core's list routes take; `order` names a column, `-` in front turns it round. */
function pageParams(columns: readonly string[], defaultOrder: string) {
  const allowed = columns.flatMap((column) => [column, `-${column}`])
  return {
    limit: z.coerce.number().int().min(1).max(1000).default(20),
    offset: z.coerce.number().int().min(0).max(MAX_QUANTITY).default(0),
    order: z
      .string()
      .refine((order) => allowed.includes(order), `Field 'order' must be one of ${allowed.join(", ")}`)
      .default(defaultOrder),
    fields: z.string().optional(),
  }
}

export const SETTINGS_ORDER = [
  "product_id",
  "product_title",
  "enabled",
  "max_quantity",
  "expected_on",
  "created_at",
  "updated_at",
] as const

export const settingsParams = z.object({
  ...pageParams(SETTINGS_ORDER, "-updated_at"),
  q: search,
  product_id: oneOrMany(id),
  enabled: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
})
export type SettingsParams = z.infer<typeof settingsParams>

/** `?backorder_settings[enabled]=true` on `GET /admin/products`. */
export const productSettingsFilter = settingsParams.pick({ enabled: true }).strict()

const page = { count: z.number(), offset: z.number(), limit: z.number() }

const settings = z.object({
  id: z.string(),
  product_id: z.string(),
  enabled: z.boolean(),
  promo: z.string().nullable(),
  max_quantity: z.number().nullable(),
  expected_on: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

/** A product in the list, with what a table shows of it. `null` when the product is not there any more. */
const listedSettings = settings.extend({
  product_title: z.string().nullable(),
  product_handle: z.string().nullable(),
  thumbnail: z.string().nullable(),
})
export type ListedSettings = z.infer<typeof listedSettings>

/** `POST /admin/backorder-settings/batch`: all or nothing; a field left out is kept, `null` clears. */
export const batchSettingsBody = z.strictObject({
  update: z.array(z.strictObject({ product_id: id, ...settingsChange })),
})
export type BatchSettingsBody = z.infer<typeof batchSettingsBody>

/** The settings of the products in the order in which they were named. */
export const batchSettingsResponse = z.object({ updated: z.array(settings) })
export type BatchSettingsResponse = z.infer<typeof batchSettingsResponse>

const importProblem = z.object({ row: z.number(), column: z.string().nullable(), message: z.string() })
export type ImportProblem = z.infer<typeof importProblem>

const importSummary = z.object({
  rows: z.number(),
  to_update: z.number(),
  unchanged: z.number(),
  errors: z.array(importProblem),
  errors_count: z.number(),
  ignored_columns: z.array(z.string()),
  notes: z.array(
    z.object({
      code: z.enum(["html_to_text", "language_not_written", "language_is_promo"]),
      column: z.string(),
      message: z.string(),
    })
  ),
})
export type ImportSummary = z.infer<typeof importSummary>

/**
 * `POST /admin/backorder-settings/imports`: what the file would do; counts are rows of the file. `row` is the number that
 * a spreadsheet shows, the header is 1; `column` is `null` when the whole row is meant. `errors` holds at most the first
 * 1,000, `errors_count` counts them all.
 */
export const importResponse = z.object({ transaction_id: z.string(), summary: importSummary })
export type ImportResponse = z.infer<typeof importResponse>

/** `POST /admin/backorder-settings/imports/:transaction_id/confirm`. */
export const confirmImportBody = z.strictObject({
  /** Applies the rows without errors of a file that has errors. */
  apply_good_rows: z.boolean().optional(),
})
export type ConfirmImportBody = z.infer<typeof confirmImportBody>

/** `GET /admin/backorder-settings/imports/:transaction_id`. `done` and `total` count products. */
export const importStateResponse = z.object({
  transaction_id: z.string(),
  status: z.enum(["ready", "applying", "applied", "failed"]),
  file_name: z.string().nullable(),
  summary: importSummary,
  progress: z.object({ done: z.number(), total: z.number() }),
  /** Why it failed; nothing has changed then, and it may be confirmed again. */
  failure: z.string().nullable(),
})
export type ImportStateResponse = z.infer<typeof importStateResponse>

/** `additional_data: { backorder }` of core's routes that create and update products. */
export const backorderAdditionalData = z.strictObject(settingsChange)
export type BackorderAdditionalData = z.infer<typeof backorderAdditionalData>

/** `GET /admin/backorder-settings`. */
export const settingsResponse = z.object({ backorder_settings: z.array(listedSettings), ...page })
export type SettingsResponse = z.infer<typeof settingsResponse>

const backorderedProduct = z.object({
  variant_id: z.string().nullable(),
  product_id: z.string().nullable(),
  product_title: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  thumbnail: z.string().nullable(),
  required_quantity: z.number(),
  stocked_quantity: z.number(),
  orders_count: z.number(),
  oldest_ordered_at: z.string(),
  expected_on: z.string().nullable(),
  max_quantity: z.number().nullable(),
  remaining_quantity: z.number().nullable(),
  locations: z.array(
    z.object({ location_id: z.string().nullable(), name: z.string().nullable(), required_quantity: z.number() })
  ),
})
export type BackorderedProduct = z.infer<typeof backorderedProduct>

/** `GET /admin/backordered-products`: what to buy in, one row a variant. */
export const backorderedProductsResponse = z.object({ backordered_products: z.array(backorderedProduct), ...page })
export type BackorderedProductsResponse = z.infer<typeof backorderedProductsResponse>

export const BACKORDERED_PRODUCTS_ORDER = [
  "product_title",
  "sku",
  "required_quantity",
  "orders_count",
  "oldest_ordered_at",
] as const

export const backorderedProductsParams = z.object({
  ...pageParams(BACKORDERED_PRODUCTS_ORDER, "oldest_ordered_at"),
  q: search,
  product_id: oneOrMany(id),
  location_id: oneOrMany(id),
})
export type BackorderedProductsParams = z.infer<typeof backorderedProductsParams>

const STATUSES = ["back_ordered", "filled", "canceled"] as const
const backorderStatus = z.enum(STATUSES)

/** The same in a query, where the message must name the field and not its place in the list. */
const statusParam = z
  .string()
  .refine(
    (status) => STATUSES.some((known) => known === status),
    `Field 'status' must be one of ${STATUSES.join(", ")}`
  )

const entryWhat = z.enum(["opened", "filled", "reopened", "reduced", "canceled", "fulfilled"])

const backorderEntry = z.object({
  id: z.string(),
  what: entryWhat,
  quantity: z.number(),
  why: z.string(),
  happened_at: z.string(),
})
export type BackorderEntry = z.infer<typeof backorderEntry>

const backorderLine = z.object({
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
  expected_on: z.string().nullable(),
})
export type BackorderLine = z.infer<typeof backorderLine>

const backorder = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().nullable(),
  status: backorderStatus,
  outstanding_quantity: z.number(),
  priority: z.number(),
  ordered_at: z.string(),
  filled_at: z.string().nullable(),
  canceled_at: z.string().nullable(),
  lines: z.array(backorderLine),
})
export type Backorder = z.infer<typeof backorder>

/** `?backorder[status]=back_ordered` on `GET /admin/orders`. */
export const orderBackorderFilter = z.strictObject({ id: oneOrMany(id), status: oneOrMany(statusParam) })
export type OrderBackorderFilter = z.infer<typeof orderBackorderFilter>

export const BACKORDERS_ORDER = ["ordered_at", "outstanding_quantity", "priority", "status", "filled_at"] as const

export const backordersParams = z.object({
  ...pageParams(BACKORDERS_ORDER, "ordered_at"),
  q: search,
  status: oneOrMany(statusParam),
  order_id: oneOrMany(id),
  product_id: oneOrMany(id),
  variant_id: oneOrMany(id),
})
export type BackordersParams = z.infer<typeof backordersParams>

/** `GET /admin/backorders`: orders that wait or waited. */
export const backordersResponse = z.object({ backorders: z.array(backorder), ...page })
export type BackordersResponse = z.infer<typeof backordersResponse>

/** `POST /admin/backorders/:id`: higher goes first, 0 is the place by time alone. Answers as GET. */
export const saveBackorderBody = z.strictObject({ priority: z.number().int().min(-1000).max(1000) })
export type SaveBackorderBody = z.infer<typeof saveBackorderBody>

/** `GET /admin/backorders/:id`: one, with the history of each line, oldest entry first. */
export const backorderResponse = z.object({
  backorder: backorder.extend({ lines: z.array(backorderLine.extend({ entries: z.array(backorderEntry) })) }),
})
export type BackorderResponse = z.infer<typeof backorderResponse>
export type BackorderWithHistory = BackorderResponse["backorder"]

export const reconcileBody = z.strictObject({ dry_run: z.boolean().optional() })
export type ReconcileBody = z.infer<typeof reconcileBody>

const reconcileDifference = z.object({
  order_id: z.string(),
  display_id: z.number().nullable(),
  line_item_id: z.string(),
  product_id: z.string().nullable(),
  product_title: z.string().nullable(),
  variant_id: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  was: z.number(),
  is: z.number(),
  entries: z.array(z.object({ what: entryWhat, quantity: z.number(), why: z.string() })),
})
export type ReconcileDifference = z.infer<typeof reconcileDifference>

/**
 * `POST /admin/backorders/reconcile`: how many lines were compared with the truth, and which differ (`was` is what the
 * row says, `is` the truth). A dry run repairs none. `differences` holds at most the first 1,000; `differences_count`
 * counts them all.
 */
export const reconcileResponse = z.object({
  checked: z.number(),
  differences: z.array(reconcileDifference),
  differences_count: z.number(),
  repaired: z.number(),
})
export type ReconcileResponse = z.infer<typeof reconcileResponse>

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
})
export type HealthResponse = z.infer<typeof healthResponse>

const shopperView = z.object({
  available: z.boolean(),
  out_of_stock: z.boolean(),
  promo: z.string().nullable(),
  max_quantity: z.number().nullable(),
  remaining_quantity: z.number().nullable(),
  expected_on: z.string().nullable(),
  variants: z.array(
    z.object({ id: z.string(), available: z.boolean(), out_of_stock: z.boolean(), promo: z.string().nullable() })
  ),
})

/** `product.backorder` in the Store API; `null` when the product is not available for backorder. */
export const storeProductBackorder = shopperView.nullable()
export type StoreProductBackorder = z.infer<typeof storeProductBackorder>

export const storeBackordersParams = z.object({
  product_id: z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(id).min(1).max(200)
  ),
})
export type StoreBackordersParams = z.infer<typeof storeBackordersParams>

/** `GET /store/backorders?product_id=a&product_id=b`. */
export const storeBackordersResponse = z.object({
  backorders: z.array(shopperView.extend({ product_id: z.string() })),
})
export type StoreBackordersResponse = z.infer<typeof storeBackordersResponse>

/** `item.backorder` on a cart: how many units of the line would wait if it were ordered now; `null` when none. */
export const storeCartItemBackorder = z
  .object({ quantity: z.number(), promo: z.string().nullable(), expected_on: z.string().nullable() })
  .nullable()

export type StoreCartItemBackorder = z.infer<typeof storeCartItemBackorder>

/** `order.backorder` and `item.backorder` in the Store API; `null` when nothing of it ever waited. */
export const storeOrderBackorder = z.object({ status: backorderStatus, outstanding_quantity: z.number() }).nullable()
export const storeOrderItemBackorder = z
  .object({
    backordered_quantity: z.number(),
    outstanding_quantity: z.number(),
    promo: z.string().nullable(),
    expected_on: z.string().nullable(),
  })
  .nullable()
export type StoreOrderBackorder = z.infer<typeof storeOrderBackorder>
export type StoreOrderItemBackorder = z.infer<typeof storeOrderItemBackorder>
