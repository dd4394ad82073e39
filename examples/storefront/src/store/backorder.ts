/*
 * What medusa-plugin-backorder adds to the Store API. All of it is optional here, so that the storefront also works
 * against a backend without the plugin.
 */

/** `product.backorder`: `null` when the product is not available for backorder. */
export interface ProductBackorder {
  available: boolean
  out_of_stock: boolean
  promo: string | null
  max_quantity: number | null
  remaining_quantity: number | null
  expected_on: string | null
  variants: VariantBackorder[]
}

export interface VariantBackorder {
  id: string
  available: boolean
  out_of_stock: boolean
  promo: string | null
}

/** `item.backorder` of every answer with a cart: how many units of the line would wait if it were ordered now. */
export interface CartItemBackorder {
  quantity: number
  promo: string | null
  expected_on: string | null
}

/** `item.backorder` of an order. */
export interface OrderItemBackorder {
  backordered_quantity: number
  outstanding_quantity: number
  promo: string | null
  expected_on: string | null
}

/** `order.backorder`: `null` when nothing of the order ever waited. */
export interface OrderBackorder {
  status: "back_ordered" | "filled" | "canceled"
  outstanding_quantity: number
}
