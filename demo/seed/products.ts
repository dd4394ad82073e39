import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATALOG } from "./catalog"
import type { CatalogProduct, CatalogVariant, Location } from "./catalog-product"
import type { Logistics } from "./locations"
import { PICTURES_URL } from "./pictures"
import type { Shop } from "./shop"

type Ids = Record<string, string>

/** What was made: products by handle, variants and inventory items by SKU. */
export interface Stocked {
  productIds: Ids
  variantIds: Ids
  inventoryItemIds: Ids
}

/** Puts the catalog on sale and its stock into the warehouses. Kits follow their parts, whose items they share. */
export async function stockProducts(container: MedusaContainer, shop: Shop, logistics: Logistics): Promise<Stocked> {
  const categoryIds = await createCategories(container)
  const isKit = ({ variants }: CatalogProduct) => variants.some(({ parts }) => parts)
  const create = async (products: CatalogProduct[], inventoryItemIds: Ids) => {
    const input = products.map((product) => ({
      ...productInput(product, inventoryItemIds),
      category_ids: [categoryIds[product.category]],
      shipping_profile_id: logistics.shippingProfileId,
      sales_channels: [{ id: shop.salesChannelId }],
    }))
    const { result } = await createProductsWorkflow(container).run({ input: { products: input } })
    return result
  }
  const singles = await create(
    CATALOG.filter((product) => !isKit(product)),
    {}
  )
  const inventoryItemIds = await inventoryItemsBySku(container)
  const kits = await create(CATALOG.filter(isKit), inventoryItemIds)
  await fillWarehouses(container, inventoryItemIds, logistics.locationIds)

  const products = [...singles, ...kits]
  return {
    inventoryItemIds,
    productIds: Object.fromEntries(products.map(({ handle, id }) => [handle, id])),
    variantIds: Object.fromEntries(
      products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku ?? "", id] as const))
    ),
  }
}

function productInput(product: CatalogProduct, inventoryItemIds: Ids) {
  const url = `${PICTURES_URL}/${product.handle}.svg`
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: ProductStatus.PUBLISHED,
    thumbnail: url,
    images: [{ url }],
    options: [{ title: product.option, values: product.variants.map(({ title }) => title) }],
    variants: product.variants.map((variant, variant_rank) => ({
      ...variantInput(product.option, variant, inventoryItemIds),
      variant_rank,
    })),
  }
}

function variantInput(option: string, variant: CatalogVariant, inventoryItemIds: Ids) {
  const parts = Object.entries(variant.parts ?? {}).map(([sku, required_quantity]) => ({
    inventory_item_id: inventoryItemIds[sku],
    required_quantity,
  }))
  return {
    sku: variant.sku,
    title: variant.title,
    manage_inventory: true,
    options: { [option]: variant.title },
    prices: [{ currency_code: "eur", amount: variant.euros }],
    ...(parts.length ? { inventory_items: parts } : {}),
  }
}

async function createCategories(container: MedusaContainer): Promise<Ids> {
  const names = [...new Set(CATALOG.map(({ category }) => category))]
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: names.map((name) => ({ name, is_active: true })) },
  })
  return Object.fromEntries(result.map(({ name, id }) => [name, id]))
}

async function inventoryItemsBySku(container: MedusaContainer): Promise<Ids> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "inventory_item", fields: ["id", "sku"] })
  return Object.fromEntries(data.map(({ sku, id }) => [sku ?? "", id]))
}

async function fillWarehouses(
  container: MedusaContainer,
  inventoryItemIds: Ids,
  locationIds: Record<Location, string>
): Promise<void> {
  const levels = CATALOG.flatMap(({ variants }) => variants).flatMap(({ sku, stock }) =>
    Object.entries(stock ?? {}).map(([location, stocked_quantity]) => ({
      inventory_item_id: inventoryItemIds[sku],
      location_id: locationIds[location as Location],
      stocked_quantity,
    }))
  )
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: levels } })
}
