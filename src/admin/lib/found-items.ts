import type { ChosenItem } from "./incoming-draft"
import { variantNameOf } from "./variant-name"

interface Item {
  id: string
  title?: string | null
  sku?: string | null
  location_levels?: ({ location_id: string } | null)[] | null
}

type Product = { title: string } | null

/** An inventory item as it is found by itself, with the variants that are made of it. */
export interface ItemWithVariants extends Item {
  variants?: ({ product?: Product } | null)[] | null
}

/** A variant that is found by its own name or its product's, with what it is made of. */
export interface VariantWithItems {
  product?: Product
  inventory_items?: ({ inventory?: Item | null } | null)[] | null
}

/** A part of many kits would be all names. */
const NAMED = 2

/** @returns each item that was found once, those found by themselves first, with the products that it is sold as. */
export function foundItems(items: ItemWithVariants[], variants: VariantWithItems[]): ChosenItem[] {
  const found = new Map<string, Item & { products: Set<string> }>()
  const add = (item: Item, products: (Product | undefined)[]) => {
    const known = found.get(item.id) ?? { ...item, products: new Set<string>() }
    found.set(item.id, known)
    products.forEach((product) => product && known.products.add(product.title))
  }
  items.forEach((item) => add(item, item.variants?.map((variant) => variant?.product) ?? []))
  for (const { product, inventory_items } of variants) {
    inventory_items?.forEach((part) => part?.inventory && add(part.inventory, [product]))
  }
  return [...found.values()].map(({ id, title, sku, products, location_levels }) => ({
    id,
    title: nameOf(title ?? sku ?? id, [...products]),
    sku: sku ?? null,
    location_ids: location_levels?.flatMap((level) => level?.location_id ?? []) ?? [],
  }))
}

/** Core calls an item by the title of a variant alone, "1 litre". */
function nameOf(title: string, products: string[]): string {
  const others = products.filter((product) => product !== title)
  const named = [...others.slice(0, NAMED), ...(others.length > NAMED ? ["…"] : [])].join(", ")
  return named ? variantNameOf({ product_title: named, variant_title: title }, title) : title
}
