/*
 * What the Store API answers, for storefronts: plain shapes that need nothing else to be installed. Importing this file
 * tells the compiler of Medusa's JS SDK about them as well: `product.backorder`, `item.backorder`, `order.backorder`.
 */

/** How something can be bought now, in the words that product feeds use. */
export type BackorderAvailability = "in_stock" | "backorder" | "out_of_stock"

/** How the backorder of an order stands. */
export type StoreBackorderStatus = "back_ordered" | "filled" | "canceled"

/** So many units that are expected on a day (`YYYY-MM-DD`); `null` = on none that is known. */
export interface StoreBackorderPart {
  quantity: number
  on: string | null
}

/** What a shopper is told about one variant: `product.backorder.variants`. */
export interface StoreVariantBackorder {
  id: string
  /** Whether an order may be taken for more than is in stock. */
  available: boolean
  out_of_stock: boolean
  /** Only while out of stock and available. */
  promo: string | null
  /** What may still be backordered of it: the lower of the product's and its own; `null` = no limit. */
  remaining_quantity: number | null
  /** `YYYY-MM-DD`: when the first unit comes that nobody has been promised. */
  expected_on: string | null
  /** What is on its way and promised to nobody; only where the request's `fields` has `+backorder.parts`. */
  parts?: StoreBackorderPart[]
  availability: BackorderAvailability
  /** `YYYY-MM-DD`, at most a year away; only of what is for backorder. */
  availability_date: string | null
}

/** `product.backorder`; `null` when the product is not available for backorder. */
export interface StoreProductBackorder {
  /** Whether an order may be taken for more than is in stock, of any variant. */
  available: boolean
  /** Whether no variant is in stock. */
  out_of_stock: boolean
  /** Only while out of stock and available. */
  promo: string | null
  /** Most units that may be on backorder at once; `null` = no limit. */
  max_quantity: number | null
  /** What is left of it; `null` = no limit. */
  remaining_quantity: number | null
  /** `YYYY-MM-DD`: when the first unit comes that nobody has been promised. */
  expected_on: string | null
  /** What is on its way and promised to nobody; only where the request's `fields` has `+backorder.parts`. */
  parts?: StoreBackorderPart[]
  availability: BackorderAvailability
  /** `YYYY-MM-DD`, at most a year away; only of what is for backorder. */
  availability_date: string | null
  variants: StoreVariantBackorder[]
}

/** `item.backorder` on a cart: what of the line would wait if it were ordered now; `null` when nothing. */
export interface StoreCartItemBackorder {
  quantity: number
  promo: string | null
  /** `YYYY-MM-DD`: when the last of these units is expected. */
  expected_on: string | null
  parts: StoreBackorderPart[]
}

/** `order.backorder`; `null` when nothing of the order ever waited. */
export interface StoreOrderBackorder {
  status: StoreBackorderStatus
  outstanding_quantity: number
}

/** `item.backorder` on an order; `null` when nothing of the line ever waited. */
export interface StoreOrderItemBackorder {
  /** Most units that ever waited. */
  backordered_quantity: number
  /** Units that wait now. */
  outstanding_quantity: number
  /** What the shopper was told when ordering. */
  promo: string | null
  /** `YYYY-MM-DD`, as the shopper was told when ordering. */
  expected_on: string | null
  /** `YYYY-MM-DD`: when the last unit that waits is expected now. */
  promised_on: string | null
  /** Of the units that wait now. */
  parts: StoreBackorderPart[]
}

/**
 * One of `details` beside the message of a refusal (400): a line of which there is not enough. Medusa itself refuses
 * without them.
 */
export interface StoreBackorderRefusal {
  variant_id: string
  /** The line of the cart; `null` where the cart has none of the variant yet. */
  line_item_id: string | null
  /** All of the line: what lies in the cart of it, and what is added. */
  requested: number
  /** Units of it that stock covers. */
  in_stock: number
  available_for_backorder: number
}

declare module "@medusajs/types/dist/http/product/store/entitites" {
  interface StoreProduct {
    backorder?: StoreProductBackorder | null
  }
}

declare module "@medusajs/types/dist/http/cart/store/entities" {
  interface StoreCartLineItem {
    backorder?: StoreCartItemBackorder | null
  }
}

declare module "@medusajs/types/dist/http/order/store/entities" {
  interface StoreOrder {
    backorder?: StoreOrderBackorder | null
  }
  interface StoreOrderLineItem {
    backorder?: StoreOrderItemBackorder | null
  }
}
