/** A variant of a product, with whether core sells it when it is out of stock: its `allow_backorder`. */
export interface VariantSwitch {
  id: string
  product_id: string
  allow_backorder: boolean
}
