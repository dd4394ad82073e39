import type { Wanted } from "../../modules/backorder/claims"

/** A line of a cart as core's hooks hand it over. */
export interface LineForLimit {
  id?: string
  product_id?: string | null
  variant_id?: string | null
  quantity: unknown
  product_title?: string | null
  variant_title?: string | null
}

/** A cart as core's hooks hand it over. Nothing else of a cart is read. */
export interface CartForLimit {
  id?: string
  completed_at?: unknown
  sales_channel_id?: string | null
  /** Medusa's generated types of a query say that a line may be `null`; none is. */
  items?: (LineForLimit | null)[] | null
}

/** What a cart wants, of products that core knows. A line of something else takes no stock. */
export function wantedOf(cart: CartForLimit): Wanted {
  return {
    cart_id: cart.id ?? "",
    sales_channel_id: cart.sales_channel_id ?? null,
    is_completed: Boolean(cart.completed_at),
    lines: (cart.items ?? []).flatMap((item, index) =>
      item?.product_id && item.variant_id
        ? [
            {
              id: item.id ?? String(index),
              line_item_id: item.id ?? null,
              product_id: item.product_id,
              variant_id: item.variant_id,
              quantity: Number(item.quantity),
              product_title: item.product_title ?? "",
              variant_title: item.variant_title ?? null,
            },
          ]
        : []
    ),
  }
}
