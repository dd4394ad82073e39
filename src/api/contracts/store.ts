import { z } from "@medusajs/framework/zod"
import { AVAILABILITIES } from "../../modules/backorder/domain/codes"
import { backorderStatus } from "./backorders"
import { id, oneOrMany } from "./query"
import { day } from "./values"

/** One word for how it can be bought, and when what is for backorder should be there, at most a year away. */
const stands = { availability: z.enum(AVAILABILITIES), availability_date: day.nullable() }

const part = z.object({ quantity: z.number(), on: day.nullable() })
const parts = z.array(part).describe("How many units are expected on which day; `null` = on none that is known.")

const shopperVariant = z.object({
  id: z.string(),
  available: z.boolean(),
  out_of_stock: z.boolean(),
  promo: z.string().nullable(),
  remaining_quantity: z
    .number()
    .nullable()
    .describe("What may still be backordered of it: the lower of the product's and its own. `null` = no limit."),
  expected_on: day.nullable().describe("When the first unit comes that nobody has been promised."),
  parts: parts.optional().describe("What is on its way and promised to nobody; where `fields` asks for it."),
  ...stands,
})
export type StoreVariantBackorder = z.infer<typeof shopperVariant>

const shopperView = z.object({
  available: z.boolean(),
  out_of_stock: z.boolean(),
  promo: z.string().nullable(),
  max_quantity: z.number().nullable(),
  remaining_quantity: z.number().nullable(),
  expected_on: day.nullable().describe("When the first unit comes that nobody has been promised."),
  parts: parts.optional().describe("What is on its way and promised to nobody; where `fields` asks for it."),
  ...stands,
  variants: z.array(shopperVariant),
})

/** `product.backorder` in the Store API; `null` when the product is not available for backorder. */
export const storeProductBackorder = shopperView.nullable()
export type StoreProductBackorder = z.infer<typeof storeProductBackorder>

export const storeBackordersParams = z.object({
  product_id: z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(id).min(1).max(200).describe("One or several, at most 200.")
  ),
  sales_channel_id: oneOrMany(id).describe("Of the publishable key's channels only these; left out, all of them."),
  fields: z.string().optional().describe("`+parts` answers as well what is on its way and promised to nobody."),
})
export type StoreBackordersParams = z.infer<typeof storeBackordersParams>

/** `GET /store/backorders?product_id=a&product_id=b`. */
export const storeBackordersResponse = z.object({
  backorders: z.array(shopperView.extend({ product_id: z.string() })),
})
export type StoreBackordersResponse = z.infer<typeof storeBackordersResponse>

/** `item.backorder` on a cart: how many units of the line would wait if it were ordered now; `null` when none. */
export const storeCartItemBackorder = z
  .object({
    quantity: z.number(),
    promo: z.string().nullable(),
    expected_on: day.nullable().describe("When the last of these units is expected."),
    parts,
  })
  .nullable()

export type StoreCartItemBackorder = z.infer<typeof storeCartItemBackorder>

/** `order.backorder` and `item.backorder` in the Store API; `null` when nothing of it ever waited. */
export const storeOrderBackorder = z.object({ status: backorderStatus, outstanding_quantity: z.number() }).nullable()
export const storeOrderItemBackorder = z
  .object({
    backordered_quantity: z.number(),
    outstanding_quantity: z.number(),
    promo: z.string().nullable(),
    expected_on: day.nullable().describe("As the shopper was told when ordering."),
    promised_on: day.nullable().describe("When the last unit that waits is expected now."),
    parts,
  })
  .nullable()
export type StoreOrderBackorder = z.infer<typeof storeOrderBackorder>
export type StoreOrderItemBackorder = z.infer<typeof storeOrderItemBackorder>
