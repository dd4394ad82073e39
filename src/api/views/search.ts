import type { MedusaContainer } from "@medusajs/framework/types"
import type { Backorder, SearchEntity, SearchGroup } from "../contracts"
import { readBackorderedProducts } from "./backordered-products"
import { readBackorders } from "./backorders"

/** What to look for, as core's search asks it. */
export interface SearchParams {
  q?: string
  skip: number
  take: number
}

type Page = Omit<SearchGroup, "entity">

/** How each of our entities is found. */
const SEARCHES: Record<SearchEntity, (scope: MedusaContainer, params: SearchParams) => Promise<Page>> = {
  backorder: async (scope, { q, skip, take }) => {
    const found = await readBackorders(scope, {
      q,
      status: ["back_ordered"],
      order: "ordered_at",
      offset: skip,
      limit: take,
    })
    return { ...found, data: found.backorders.map(waitingOrder) }
  },
  backordered_product: async (scope, { q, skip, take }) => {
    const found = await readBackorderedProducts(scope, { q, order: "product_title", offset: skip, limit: take })
    const data = found.backordered_products.map(({ variant_id, product_title, variant_title, sku, thumbnail }) => ({
      id: variant_id ?? "",
      product_title,
      variant_title,
      sku,
      thumbnail,
    }))
    return { ...found, data: data.filter(({ id }) => id) }
  },
}

/** Looks for orders that wait and for products that they wait for. */
export function search(scope: MedusaContainer, entities: SearchEntity[], params: SearchParams): Promise<SearchGroup[]> {
  return Promise.all(
    entities.map(async (entity) => {
      const { data, count, offset, limit } = await SEARCHES[entity](scope, params)
      return { entity, data, count, offset, limit }
    })
  )
}

function waitingOrder({ id, order_id, display_id, custom_display_id, lines }: Backorder) {
  const waiting = lines.filter((line) => line.outstanding_quantity > 0)
  const titles = waiting.flatMap(({ product_title }) => product_title ?? [])
  return { id, order_id, display_id, custom_display_id, product_titles: [...new Set(titles)] }
}
