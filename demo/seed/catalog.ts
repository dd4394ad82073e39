import { COFFEE } from "./catalog-coffee"
import { KITCHEN, OUTDOORS } from "./catalog-home"
import type { CatalogProduct } from "./catalog-product"

/** Everything the demo shop sells. */
export const CATALOG: CatalogProduct[] = [...COFFEE, ...KITCHEN, ...OUTDOORS]
