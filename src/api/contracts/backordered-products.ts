import { z } from "@medusajs/framework/zod"
import { id, oneOrMany, page, pageParams, search } from "./query"

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
