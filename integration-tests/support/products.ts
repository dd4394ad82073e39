import type { HttpTypes } from "@medusajs/types"
import type { Api } from "./http"
import type { Shop } from "./shop"

/** What a test says about a product. Left out: one variant whose stock is counted, and none of it there. */
export interface NewProduct {
  title?: string
  variants?: NewVariant[]
}

/** `stock: null` is a variant whose stock nobody counts. */
export interface NewVariant {
  title?: string
  sku?: string
  stock?: number | null
}

export interface Product {
  id: string
  title: string
  handle: string
  /** The first of `variants`, which is the only one for most tests. */
  variant: Variant
  variants: Variant[]
}

export interface Variant {
  id: string
  title: string
  sku: string
  /** Empty when nobody counts its stock. */
  inventoryItemId: string
}

let productsMade = 0

/** A product that the shop sells, with its stock at the shop's location. */
export async function createProduct(admin: Api, shop: Shop, wanted: NewProduct = {}): Promise<Product> {
  const number = ++productsMade
  const variants = (wanted.variants ?? [{}]).map(({ title, sku, stock = 0 }, index) => ({
    title: title ?? `Variant ${index + 1}`,
    sku: sku ?? `SKU-${number}-${index + 1}`,
    stock,
  }))
  const { product } = await admin.post<HttpTypes.AdminProductResponse>(`/admin/products?fields=${PRODUCT_FIELDS}`, {
    title: wanted.title ?? `Product ${number}`,
    status: "published",
    shipping_profile_id: shop.shippingProfile.id,
    sales_channels: [{ id: shop.salesChannel.id }],
    options: [{ title: "Kind", values: variants.map((variant) => variant.title) }],
    variants: variants.map(({ title, sku, stock }) => ({
      title,
      sku,
      manage_inventory: stock !== null,
      options: { Kind: title },
      prices: [{ currency_code: "usd", amount: 10 }],
    })),
  })
  const made = variants.map(({ sku }) => variantOf(product, sku))
  for (const [index, { stock }] of variants.entries()) {
    if (stock !== null) {
      await keepAt(admin, shop.location.id, made[index], stock)
    }
  }
  return { id: product.id, title: product.title, handle: product.handle, variant: made[0], variants: made }
}

const PRODUCT_FIELDS = "id,title,handle,*variants,*variants.inventory_items"

/** Medusa gives the variants in an order of its own. */
function variantOf(product: HttpTypes.AdminProduct, sku: string): Variant {
  const variant = product.variants?.find((candidate) => candidate.sku === sku)
  if (!variant) {
    throw new Error(`Product ${product.id} was made without ${sku}`)
  }
  const inventoryItemId = variant.inventory_items?.[0]?.inventory_item_id ?? ""
  return { id: variant.id, title: variant.title ?? "", sku, inventoryItemId }
}

/** Starts to keep a variant at a location, with so much on the shelf. */
export async function keepAt(admin: Api, locationId: string, variant: Variant, stock: number): Promise<void> {
  await admin.post(`/admin/inventory-items/${variant.inventoryItemId}/location-levels`, {
    location_id: locationId,
    stocked_quantity: stock,
  })
}

/** What lies on the shelf from now on, whoever has ordered it. */
export async function setStock(admin: Api, locationId: string, variant: Variant, stock: number): Promise<void> {
  await admin.post(`/admin/inventory-items/${variant.inventoryItemId}/location-levels/${locationId}`, {
    stocked_quantity: stock,
  })
}
