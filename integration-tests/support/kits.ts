import type { HttpTypes } from "@medusajs/types"
import type { SaveProductSettingsBody } from "../../src/api/contracts"
import { aBackorderProduct } from "./backorders"
import type { World } from "./in-a-shop"
import type { Product } from "./products"

/** What one unit of a kit takes. */
export interface Part {
  inventory_item_id: string
  required_quantity: number
}

/** Makes the first variant of a product a kit of the given parts, which may be backordered. */
export async function makeKit({ admin }: World, product: Product, parts: Part[]): Promise<void> {
  const { id: variantId } = product.variant
  await admin.post(`/admin/products/${product.id}/variants/${variantId}`, {
    manage_inventory: true,
    allow_backorder: true,
  })
  const { variant } = await admin.get<{ variant: HttpTypes.AdminProductVariant }>(
    `/admin/products/${product.id}/variants/${variantId}?fields=id,*inventory_items`
  )
  await admin.post(`/admin/products/${product.id}/variants/inventory-items/batch`, {
    create: parts.map((part) => ({ variant_id: variantId, ...part })),
    delete: (variant.inventory_items ?? []).map((item) => ({
      variant_id: variantId,
      inventory_item_id: item.inventory_item_id,
    })),
  })
}

/** A product that is available for backorder, of which one unit takes one of each part. */
export async function aKitOf(world: World, ...parts: Product[]): Promise<Product> {
  const kit = await aBackorderProduct(world, { variants: [{ stock: null }] })
  const one = (part: Product) => ({ inventory_item_id: part.variant.inventoryItemId, required_quantity: 1 })
  await makeKit(world, kit, parts.map(one))
  return kit
}

/** A glass that takes a quarter of a bottle, of which there is so much. */
export async function aGlass(
  world: World,
  bottles: number,
  settings: SaveProductSettingsBody = {}
): Promise<{ bottle: Product; glass: Product }> {
  const bottle = await aBackorderProduct(world, { stock: bottles })
  const glass = await aBackorderProduct(world, { variants: [{ stock: null }], settings })
  await makeKit(world, glass, [{ inventory_item_id: bottle.variant.inventoryItemId, required_quantity: 0.25 }])
  return { bottle, glass }
}
