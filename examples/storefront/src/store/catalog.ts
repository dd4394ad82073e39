import type { HttpTypes } from "@medusajs/types"
// Tells the SDK's types about `product.backorder`, `item.backorder` and `order.backorder`.
import "medusa-plugin-backorder/types"
import { t } from "../i18n"
import { sdk } from "../sdk"

export type Product = HttpTypes.StoreProduct
export type Variant = HttpTypes.StoreProductVariant

const FIELDS = "*variants.calculated_price,+variants.inventory_quantity,+backorder.parts"

let region: Promise<HttpTypes.StoreRegion> | undefined

/** @returns the store's first region: it decides currency, countries and payment. */
export function currentRegion(): Promise<HttpTypes.StoreRegion> {
  region ??= firstRegion()
  return region
}

/** @returns the products of the sales channel that the publishable key belongs to. */
export async function listProducts(): Promise<Product[]> {
  const { id } = await currentRegion()
  const { products } = await sdk.store.product.list({ region_id: id, fields: FIELDS, order: "title", limit: 100 })
  return products.map(withVariantsInOrder)
}

/** @returns the product with this handle; throws when there is none. */
export async function productByHandle(handle: string): Promise<Product> {
  const { id } = await currentRegion()
  const { products } = await sdk.store.product.list({ region_id: id, fields: FIELDS, handle })
  if (!products.length) {
    throw new Error(t.problem.no_product)
  }
  return withVariantsInOrder(products[0])
}

function withVariantsInOrder(product: Product): Product {
  const variants = [...(product.variants ?? [])].sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
  return { ...product, variants }
}

async function firstRegion(): Promise<HttpTypes.StoreRegion> {
  const { regions } = await sdk.store.region.list({ limit: 1 })
  if (!regions.length) {
    throw new Error(t.problem.no_region)
  }
  return regions[0]
}
