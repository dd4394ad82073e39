/** A variant of the demo shop. `euros` is what the shopper pays, tax included. */
export interface CatalogVariant {
  sku: string
  title: string
  euros: number
  /** Units per location; a variant without own stock is a kit. */
  stock?: Partial<Record<Location, number>>
  /** Makes the variant a kit: how many of each other SKU one of it takes. */
  parts?: Record<string, number>
}

export interface CatalogProduct {
  handle: string
  title: string
  description: string
  category: Category
  /** What tells the variants apart. */
  option: string
  variants: CatalogVariant[]
}

export type Location = "Hamburg warehouse" | "Lyon warehouse"
export type Category = "Coffee" | "Kitchen" | "Outdoors"

/** Stock in one warehouse. */
export const hamburg = (units: number) => ({ "Hamburg warehouse": units })
export const lyon = (units: number) => ({ "Lyon warehouse": units })
