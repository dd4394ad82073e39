import type { Backorder, BackorderLine, ProductSettings } from "../../src/api/contracts"

export type Variant = ProductSettings["variants"][number]

/** A variant as the settings of a product answer it: managed, allowed, sold out, nothing waits. */
export const aVariant = (id: string, fields: Partial<Variant> = {}): Variant => ({
  id,
  title: id,
  sku: null,
  manage_inventory: true,
  allow_backorder: true,
  max_quantity: null,
  stocked_quantity: 0,
  available_quantity: 0,
  outstanding_quantity: 0,
  remaining_quantity: null,
  stranded_quantity: 0,
  incoming_quantity: 0,
  free_incoming_quantity: 0,
  ...fields,
})

/** The settings of a product that was switched on and no more. */
export const productSettings = (fields: Partial<ProductSettings> = {}): ProductSettings => ({
  product_id: "prod",
  enabled: true,
  promo: null,
  max_quantity: null,
  expected_on: null,
  limit_to_incoming: false,
  has_incoming: false,
  incoming_expected_on: null,
  outstanding_quantity: 0,
  remaining_quantity: null,
  switched_off_variants_count: 0,
  translations: [],
  channels_without_stock: [],
  variants: [],
  ...fields,
})

/** A line of which one unit waits. */
export const aLine = (fields: Partial<BackorderLine> = {}): BackorderLine => ({
  id: "",
  line_item_id: "",
  product_id: null,
  variant_id: null,
  product_title: null,
  variant_title: null,
  sku: null,
  thumbnail: null,
  quantity: 1,
  backordered_quantity: 1,
  outstanding_quantity: 1,
  location_id: null,
  promo: null,
  expected_on: null,
  promised_on: null,
  parts: [],
  ...fields,
})

/** An order of which one unit waits. */
export const aBackorder = (fields: Partial<Backorder> = {}): Backorder => ({
  id: "backorder",
  order_id: "order",
  display_id: 1,
  custom_display_id: null,
  customer: null,
  status: "back_ordered",
  outstanding_quantity: 1,
  unfulfilled_quantity: 1,
  priority: 0,
  ordered_at: "2027-03-01T00:00:00.000Z",
  filled_at: null,
  canceled_at: null,
  lines: [],
  ...fields,
})
