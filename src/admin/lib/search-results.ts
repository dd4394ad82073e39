import type { FoundBackorder, FoundBackorderedProduct } from "../../api/contracts"
import { orderNumber } from "./order-number"

/** One line of the dashboard's search. */
interface SearchResult {
  id: string
  title: string
  subtitle?: string
  to: string
  thumbnail?: string
  value: string
}

/** An order that waits leads to its page. */
export function orderResult(order: FoundBackorder): SearchResult {
  return {
    id: order.id,
    title: orderNumber(order) ?? order.order_id,
    subtitle: order.product_titles.join(", ") || undefined,
    to: `/orders/${order.order_id}`,
    value: `backorder:${order.id}`,
  }
}

/** A backordered product leads to the orders that wait for it. */
export function productResult({
  id,
  product_title,
  variant_title,
  sku,
  thumbnail,
}: FoundBackorderedProduct): SearchResult {
  return {
    id,
    title: product_title ?? variant_title ?? id,
    subtitle: [variant_title, sku].filter(Boolean).join(" · ") || undefined,
    to: `/backordered-products?variant_id=${id}`,
    thumbnail: thumbnail ?? undefined,
    value: `backordered_product:${id}`,
  }
}
