import type {
  BackorderedProduct,
  BackorderedProductsResponse,
  BackorderResponse,
  BackordersResponse,
  ProductSettings,
  ProductSettingsResponse,
  SaveProductSettingsBody,
  StoreProductBackorder,
} from "../../src/api/contracts"
import type { World } from "./in-a-shop"
import { createProduct, type NewProduct, type Product } from "./products"

/** Sets a product up for backorder. */
export async function sellOnBackorder(
  { admin }: World,
  product: { id: string },
  settings: SaveProductSettingsBody = {}
): Promise<ProductSettings> {
  const answer = await admin.post<ProductSettingsResponse>(`/admin/products/${product.id}/backorder-settings`, {
    enabled: true,
    ...settings,
  })
  return answer.backorder_settings
}

/** A product with so much on the shelf that is available for backorder. */
export async function aBackorderProduct(
  world: World,
  { stock = 0, settings, ...product }: NewProduct & { stock?: number; settings?: SaveProductSettingsBody } = {}
): Promise<Product> {
  const made = await createProduct(world.admin, world.shop, { variants: [{ stock }], ...product })
  await sellOnBackorder(world, made, settings)
  return made
}

export async function settingsOf({ admin }: World, product: { id: string }): Promise<ProductSettings> {
  const answer = await admin.get<ProductSettingsResponse>(`/admin/products/${product.id}/backorder-settings`)
  return answer.backorder_settings
}

/** What the product page tells the shopper. */
export async function whatShopperReads(
  { shopper }: World,
  product: { id: string },
  query = ""
): Promise<StoreProductBackorder> {
  const answer = await shopper.get<{ product: { backorder: StoreProductBackorder } }>(
    `/store/products/${product.id}${query}`
  )
  return answer.product.backorder
}

/** The backorder of an order with its history, or `undefined`. */
export async function backorderOf({ admin }: World, order: { id: string }) {
  const { backorders } = await admin.get<BackordersResponse>(`/admin/backorders?order_id=${order.id}`)
  if (!backorders.length) {
    return undefined
  }
  const { backorder } = await admin.get<BackorderResponse>(`/admin/backorders/${backorders[0].id}`)
  return backorder
}

export async function backorderedProducts({ admin }: World, query = ""): Promise<BackorderedProduct[]> {
  const answer = await admin.get<BackorderedProductsResponse>(`/admin/backordered-products${query}`)
  return answer.backordered_products
}
