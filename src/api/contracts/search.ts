import { z } from "@medusajs/framework/zod"

/** What the search of the dashboard (`GET /admin/search?entity=…`) finds of ours. */
export const SEARCH_ENTITIES = ["backorder", "backordered_product"] as const
export type SearchEntity = (typeof SEARCH_ENTITIES)[number]

/** An order that waits. */
export const foundBackorder = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().nullable(),
  custom_display_id: z.string().nullable(),
  product_titles: z.array(z.string()).describe("Of what it waits for."),
})
export type FoundBackorder = z.infer<typeof foundBackorder>

/** A variant that orders wait for. */
export const foundBackorderedProduct = z.object({
  id: z.string(),
  product_title: z.string().nullable(),
  variant_title: z.string().nullable(),
  sku: z.string().nullable(),
  thumbnail: z.string().nullable(),
})
export type FoundBackorderedProduct = z.infer<typeof foundBackorderedProduct>

/** One of the `results`, as core has them. */
export const searchGroup = z.object({
  entity: z.string(),
  data: z.array(z.union([foundBackorder, foundBackorderedProduct])),
  count: z.number(),
  offset: z.number(),
  limit: z.number(),
})
export type SearchGroup = z.infer<typeof searchGroup>
