import type { World } from "./in-a-shop"
import type { Product } from "./products"

/** The merchant does not count the stock of a variant any more. Core takes its inventory item away from it. */
export async function stopManaging({ admin }: World, { id, variant }: Product): Promise<void> {
  await admin.post(`/admin/products/${id}/variants/${variant.id}`, { manage_inventory: false })
}

/** The merchant counts it again. Core makes a new inventory item of the SKU, unless the variant is made of one already. */
export async function manageAgain({ admin }: World, { id, variant }: Product, sku = variant.sku): Promise<void> {
  await admin.post(`/admin/products/${id}/variants/${variant.id}`, { manage_inventory: true, sku })
}

/** The inventory item that a variant is made of now; `undefined` = none. */
export async function itemOf({ admin }: World, { id, variant }: Product): Promise<string | undefined> {
  const answer = await admin.get<{ variant: { inventory_items?: { inventory_item_id: string }[] } }>(
    `/admin/products/${id}/variants/${variant.id}?fields=id,*inventory_items`
  )
  return answer.variant.inventory_items?.[0]?.inventory_item_id
}

/** The merchant puts the item back that the variant was made of at first, in place of what it is made of now. */
export async function putItemBack(world: World, product: Product): Promise<void> {
  const { id: variant_id, inventoryItemId } = product.variant
  const current = await itemOf(world, product)
  await world.admin.post(`/admin/products/${product.id}/variants/inventory-items/batch`, {
    create: [{ variant_id, inventory_item_id: inventoryItemId, required_quantity: 1 }],
    delete: current ? [{ variant_id, inventory_item_id: current }] : [],
  })
}
