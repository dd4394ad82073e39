import { z } from "@medusajs/framework/zod"
import { maxQuantity, promo, settingsChange } from "../../modules/backorder/settings-schema"
import { flag, id, oneOrMany, page, pageParams, search } from "./query"
import { day, MAX_ITEMS, moment } from "./values"

export { backorderAdditionalData } from "../../modules/backorder/settings-schema"

/**
 * `POST /admin/products/:id/backorder-settings`: a field left out is kept, `null` clears. `translations` of the promo need
 * core's Translation module and a locale of the store; a locale left out is kept.
 */
export const saveProductSettingsBody = z.strictObject({
  ...settingsChange,
  translations: z
    .array(z.strictObject({ locale_code: id, promo }))
    .optional()
    .describe("The promo in other languages; a locale that is left out is kept."),
  variants: z.array(z.strictObject({ id: z.string(), max_quantity: maxQuantity })).optional(),
})
export type SaveProductSettingsBody = z.infer<typeof saveProductSettingsBody>

export const variantSettings = z.object({
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
  incoming_quantity: z.number().describe("Units that are on their way to the product's sales channels, be they late."),
  free_incoming_quantity: z.number().describe("Of them, those that nobody has been promised."),
  stranded_quantity: z
    .number()
    .describe("Units that orders have reserved of an inventory item which the variant is not made of any more."),
})

const channelWithoutStock = z.object({ id: z.string(), name: z.string(), variant_ids: z.array(z.string()) })

/** `GET /admin/products/:id/backorder-settings`. */
export const productSettingsResponse = z.object({
  backorder_settings: z.object({
    product_id: z.string(),
    enabled: z.boolean(),
    promo: z.string().nullable(),
    max_quantity: z.number().nullable(),
    expected_on: day.nullable(),
    limit_to_incoming: z.boolean(),
    has_incoming: z
      .boolean()
      .describe("Whether incoming stock says, or said, when it is expected: a promo may use `%date%` then."),
    incoming_expected_on: day
      .nullable()
      .describe("When the first unit comes that nobody has been promised; `null` = nothing on its way says."),
    outstanding_quantity: z.number(),
    remaining_quantity: z.number().nullable().describe("`null` = no limit."),
    switched_off_variants_count: z
      .number()
      .describe("Variants that are off in core although the product is on; saving `enabled: true` switches them on."),
    translations: z
      .array(z.object({ locale_code: z.string(), promo: z.string().nullable() }))
      .describe("The promo in each locale of the store; empty where core's Translation module is off."),
    channels_without_stock: z
      .array(channelWithoutStock)
      .describe("Sales channels that cannot sell these variants: none of their stock locations has a level of them."),
    variants: z.array(variantSettings),
  }),
})
export type ProductSettingsResponse = z.infer<typeof productSettingsResponse>
export type ProductSettings = ProductSettingsResponse["backorder_settings"]

/** `DELETE /admin/products/:id/backorder-settings`; the id is the product's. */
export const deletedSettingsResponse = z.object({
  id,
  object: z.literal("backorder_settings"),
  deleted: z.literal(true),
})
export type DeletedSettingsResponse = z.infer<typeof deletedSettingsResponse>

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
  enabled: flag,
  waiting: flag.describe("Whether orders wait for the product."),
  at_limit: flag.describe("Whether it is enabled and none of it can be backordered any more."),
})
export type SettingsParams = z.infer<typeof settingsParams>

/** `?backorder_settings[enabled]=true` on `GET /admin/products`. */
export const productSettingsFilter = settingsParams.pick({ enabled: true }).strict()

const settings = z.object({
  id: z.string(),
  product_id: z.string(),
  enabled: z.boolean(),
  promo: z.string().nullable(),
  max_quantity: z.number().nullable(),
  expected_on: day.nullable(),
  limit_to_incoming: z.boolean(),
  created_at: moment,
  updated_at: moment,
})

/** A product in the list, with what a table shows of it. `null` when the product is not there any more. */
export const listedSettings = settings.extend({
  product_title: z.string().nullable(),
  product_handle: z.string().nullable(),
  thumbnail: z.string().nullable(),
  switched_off_variants_count: z.number(),
  outstanding_quantity: z.number().describe("Units that orders wait for."),
  remaining_quantity: z.number().nullable().describe("`null` = no limit."),
  told: z
    .object({
      promo: z.string().nullable(),
      max_quantity: z.number().nullable(),
      remaining_quantity: z.number().nullable(),
      expected_on: day.nullable().describe("A date that has passed is `null`."),
    })
    .describe("What a shopper is told while it is out of stock, still to be put into words."),
})
export type ListedSettings = z.infer<typeof listedSettings>

/** `POST /admin/backorder-settings/batch`: all or nothing; a field left out is kept, `null` clears. */
export const batchSettingsBody = z.strictObject({
  update: z
    .array(z.strictObject({ product_id: id, ...settingsChange }))
    .max(MAX_ITEMS)
    .optional(),
  delete: z.array(id).max(MAX_ITEMS).optional().describe("Products that are to be as if they had never been set up."),
})
export type BatchSettingsBody = z.infer<typeof batchSettingsBody>

/** The settings of the products in the order in which they were named; `deleted` answers `delete`, with product ids. */
export const batchSettingsResponse = z.object({
  updated: z.array(settings),
  deleted: z.object({ ids: z.array(id), object: z.literal("backorder_settings"), deleted: z.literal(true) }).optional(),
})
export type BatchSettingsResponse = z.infer<typeof batchSettingsResponse>

/** `GET /admin/backorder-settings`. */
export const settingsResponse = z.object({ backorder_settings: z.array(listedSettings), ...page })
export type SettingsResponse = z.infer<typeof settingsResponse>
