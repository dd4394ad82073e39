import { z } from "@medusajs/framework/zod"
import { INCOMING_STATUSES } from "../../modules/backorder/domain/codes"
import { MAX_INCOMING, NOTE_MAX_LENGTH, REFERENCE_MAX_LENGTH } from "../../modules/backorder/domain/incoming"
import { expectedOn as sentDay } from "../../modules/backorder/settings-schema"
import { customer } from "./backorders"
import { fileSummary, importEncoding } from "./imports"
import { flag, id, oneOrMany, page, pageParams, pagingParams, search } from "./query"
import { day, MAX_ITEMS, moment } from "./values"

/** One delivery. Quantities are of the inventory item. */
export const incomingStock = z.object({
  id,
  inventory_item_id: z.string(),
  location_id: z.string(),
  quantity: z.number().describe("All of it, what has come too."),
  received_quantity: z.number(),
  promised_quantity: z.number().describe("Of what is still to come: what waiting orders were promised."),
  expected_on: day,
  reference: z.string().nullable().describe("A purchase order number, for example."),
  note: z.string().nullable(),
  status: z.enum(INCOMING_STATUSES),
  late: z
    .boolean()
    .describe("Whether its day has passed where the shop is and it has not come. Nobody is promised any of it."),
  item_title: z.string().nullable().describe("`null` when core has the inventory item no more."),
  product_title: z
    .string()
    .nullable()
    .describe("Of the product that sells the item as it is; `null` where that is none, or several."),
  sku: z.string().nullable(),
  location_name: z.string().nullable().describe("`null` when core has the location no more."),
  created_at: moment,
  updated_at: moment,
})
export type IncomingStock = z.infer<typeof incomingStock>

export const INCOMING_STOCK_ORDER = [
  "expected_on",
  "created_at",
  "updated_at",
  "quantity",
  "received_quantity",
  "reference",
  "status",
] as const

const filters = {
  q: search,
  inventory_item_id: oneOrMany(id),
  location_id: oneOrMany(id),
  product_id: oneOrMany(id).describe("Of items that a variant of one of these products is made of."),
  status: oneOrMany(z.enum(INCOMING_STATUSES)),
  late: flag.describe("Whether its day has passed and it has not come."),
}

/** `GET /admin/incoming-stock`: by default the soonest first, so that what is late comes before what is expected. */
export const incomingStockParams = z.object({
  ...pageParams(INCOMING_STOCK_ORDER, "expected_on"),
  ...filters,
})
export type IncomingStockParams = z.infer<typeof incomingStockParams>

export const incomingStockListResponse = z.object({ incoming_stock: z.array(incomingStock), ...page })
export type IncomingStockListResponse = z.infer<typeof incomingStockListResponse>

export const incomingStockResponse = z.object({ incoming_stock: incomingStock })
export type IncomingStockResponse = z.infer<typeof incomingStockResponse>

/** `GET /admin/incoming-stock/:id/orders`: who a delivery is promised to, in the order in which stock serves them. */
export const incomingOrdersParams = z.object(pagingParams)
export type IncomingOrdersParams = z.infer<typeof incomingOrdersParams>

const incomingOrder = z.object({
  order_id: z.string(),
  display_id: z.number().nullable(),
  custom_display_id: z.string().nullable(),
  customer: customer.nullable().describe("`null` when core has the order no more."),
  ordered_at: moment,
  quantity: z.number().describe("Of the inventory item: what of the delivery was promised to the order."),
})
export type IncomingOrder = z.infer<typeof incomingOrder>

export const incomingOrdersResponse = z.object({ orders: z.array(incomingOrder), ...page })
export type IncomingOrdersResponse = z.infer<typeof incomingOrdersResponse>

const quantity = z.number().positive().max(MAX_INCOMING).describe("Of the inventory item; a decimal.")

const expectedOn = sentDay.describe("A calendar date such as `2027-03-31`, today or later where the shop is.")

const words = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((text) => text || null)
    .nullable()

const details = { reference: words(REFERENCE_MAX_LENGTH).optional(), note: words(NOTE_MAX_LENGTH).optional() }

/** `POST /admin/incoming-stock`. A location where core has no level of the item yet gets one. */
export const createIncomingStockBody = z.strictObject({
  inventory_item_id: id.min(1),
  location_id: id.min(1),
  quantity,
  expected_on: expectedOn,
  ...details,
})
export type CreateIncomingStockBody = z.infer<typeof createIncomingStockBody>

const changes = {
  quantity: quantity.optional(),
  expected_on: expectedOn.optional(),
  ...details,
  status: z.literal("canceled").optional().describe("What has not come of it will not come."),
}

/** `POST /admin/incoming-stock/:id`: a field left out is kept, `null` clears. */
export const updateIncomingStockBody = z.strictObject(changes)
export type UpdateIncomingStockBody = z.infer<typeof updateIncomingStockBody>

/** `POST /admin/incoming-stock/:id/receive`. */
export const receiveIncomingStockBody = z.strictObject({
  quantity: quantity.optional().describe("Left out = all that is still to come."),
})
export type ReceiveIncomingStockBody = z.infer<typeof receiveIncomingStockBody>

/** `POST /admin/incoming-stock/receipts/:id`. */
export const finishReceiptBody = z.strictObject({
  stocked: z.boolean().describe("Whether Medusa's stock was raised by it. If not, it is still to come."),
})
export type FinishReceiptBody = z.infer<typeof finishReceiptBody>

/** `POST /admin/incoming-stock/batch`: all or nothing. */
export const batchIncomingStockBody = z.strictObject({
  create: z.array(createIncomingStockBody).max(MAX_ITEMS).optional(),
  update: z
    .array(z.strictObject({ id, ...changes }))
    .max(MAX_ITEMS)
    .optional(),
  delete: z.array(id).max(MAX_ITEMS).optional(),
})
export type BatchIncomingStockBody = z.infer<typeof batchIncomingStockBody>

/** In the order in which they were sent. */
export const batchIncomingStockResponse = z.object({
  created: z.array(incomingStock),
  updated: z.array(incomingStock),
  deleted: z.object({ ids: z.array(id), object: z.literal("incoming_stock"), deleted: z.literal(true) }),
})
export type BatchIncomingStockResponse = z.infer<typeof batchIncomingStockResponse>

export const deletedIncomingStockResponse = z.object({
  id,
  object: z.literal("incoming_stock"),
  deleted: z.literal(true),
})
export type DeletedIncomingStockResponse = z.infer<typeof deletedIncomingStockResponse>

/** `GET /admin/incoming-stock/export`: the same, all of it. */
export const incomingExportParams = z.object(filters)
export type IncomingExportParams = z.infer<typeof incomingExportParams>

/** `POST /admin/incoming-stock/import`, as multipart/form-data. */
export const incomingImportForm = z.object({
  file: z.file().describe("The CSV file, at most 10,000 rows."),
  encoding: importEncoding.optional(),
  dry_run: flag.describe("`true` only says what the file would do."),
})

/** The query of that route, for whoever prefers the rest in the URL. The fields of the form take precedence. */
export const incomingImportParams = incomingImportForm.omit({ file: true })

const value = z.union([z.string(), z.number()]).nullable()

/** What a file does. Counts are its rows: `to_create`, `to_update`, `unchanged` and `rows_with_errors` together are `rows`. */
export const incomingImportSummary = fileSummary.extend({
  to_create: z.number(),
  sample: z
    .array(
      z.object({
        row: z.number(),
        action: z.enum(["create", "update"]),
        item_title: z.string().nullable(),
        sku: z.string().nullable(),
        location_name: z.string().nullable(),
        changes: z.array(
          z.object({
            field: z.enum(["quantity", "expected_on", "status", "reference", "note"]),
            before: value,
            after: value,
          })
        ),
      })
    )
    .describe("The first ten rows that change something."),
})
export type IncomingImportSummary = z.infer<typeof incomingImportSummary>

export const incomingImportResponse = z.object({ dry_run: z.boolean(), summary: incomingImportSummary })
export type IncomingImportResponse = z.infer<typeof incomingImportResponse>
