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

/** Who sets products up, and where. */
type Merchant = Pick<World, "admin" | "shop">

/** Sets a product up for backorder. */
export async function sellOnBackorder(
  { admin }: Pick<World, "admin">,
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
  merchant: Merchant,
  { stock = 0, settings, ...product }: NewProduct & { stock?: number; settings?: SaveProductSettingsBody } = {}
): Promise<Product> {
  const made = await createProduct(merchant.admin, merchant.shop, { variants: [{ stock }], ...product })
  await sellOnBackorder(merchant, made, settings)
  return made
}

export async function settingsOf({ admin }: Pick<World, "admin">, product: { id: string }): Promise<ProductSettings> {
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

/** Gives an order another place in the queue. */
export async function prioritize(world: World, order: { id: string }, priority: number) {
  const found = await backorderOf(world, order)
  const answer = await world.admin.post<BackorderResponse>(`/admin/backorders/${found?.id}`, { priority })
  return answer.backorder
}
