import { fault } from "../fault"
import {
  assignColumns,
  headerOf,
  inHeader,
  lettersOf,
  nearestOf,
  normalizeHeader,
  quoteNames,
  type Problem,
} from "./headers"

/** What a column of the file says. The first six name the product (and its variant), the others set something. */
export type Field =
  | "product_id"
  | "product_handle"
  | "variant_id"
  | "variant_sku"
  | "x_cart_sku"
  | "x_cart_variant_sku"
  | "enabled"
  | "promo"
  | "max_quantity"
  | "expected_on"
  | "limit_to_incoming"
  | "x_cart_limited"

export interface Column {
  /** As it stands in the file. */
  header: string
  index: number
  field: Field
  /** Of a promo: the language in its name, as it stands there; `null` = none. */
  language: string | null
  /** An X-Cart label may be HTML. */
  html: boolean
}

export interface Header {
  columns: Column[]
  /** Columns that are not ours. */
  ignored: string[]
  problems: Problem[]
}

/** The columns of our own files, in the order in which an export has them. */
export const COLUMN_NAMES = {
  product_id: "Product Id",
  product_handle: "Product Handle",
  variant_sku: "Variant SKU",
  enabled: "Backorder Enabled",
  promo: "Backorder Promo",
  max_quantity: "Backorder Max Quantity",
  expected_on: "Backorder Expected On",
  variant_id: "Variant Id",
  limit_to_incoming: "Backorder Limit To Incoming",
} as const

const X_CART_NAMES = {
  x_cart_sku: "sku",
  x_cart_variant_sku: "variantSKU",
  enabled: "availableForBackorder",
  promo: "backorderQtyLabel",
  x_cart_limited: "isBackorderLimited",
  max_quantity: "backorderLimit",
} as const

const OWN = byName(COLUMN_NAMES)
const X_CART = byName(X_CART_NAMES)

/** Columns of the product files of Medusa, X-Cart, WooCommerce and Magento, which say something else than ours. */
const FOREIGN = new Set([
  "variant allow backorder",
  "variantid",
  "backorders allowed?",
  "backorders",
  "allow_backorder",
  "allow_backorders",
  "use_config_backorders",
])

const OWN_PROMO = /^backorder promo ([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)$/
const X_CART_PROMO = /^backorderqtylabel_([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)$/

const SHOPIFY_HANDLE = "handle"

/** Columns that only a file of X-Cart has. */
const X_CART_ALONE =
  /^(availableforbackorder|backorderqtylabel(_.*)?|isbackorderlimited|backorderlimit|variantsku|variantid)$/

const TARGETS: Field[] = [
  "product_id",
  "product_handle",
  "variant_id",
  "variant_sku",
  "x_cart_sku",
  "x_cart_variant_sku",
]

/**
 * Tells what each column of a file is. Names are compared without regard to case and surrounding or double spaces. A name
 * that is nearly one of ours is a problem, because the merchant would believe that it was read.
 */
export function readHeader(cells: string[]): Header {
  const headers = cells.map(headerOf)
  const { columns, ignored, problems } = assignColumns(headers, knownColumns(headers), {
    sayTheSame: (one, other) => one.field === other.field && one.language === other.language,
    meantBy: (header, index) => (recognize(header, index) ? null : nearest(header)),
  })
  return { columns, ignored, problems: [...problems, ...missing(columns, problems)] }
}

/** Whether a column names the product. */
export function isTarget({ field }: Column): boolean {
  return TARGETS.includes(field)
}

/**
 * What each header is, all of them seen together: `sku` is X-Cart's beside others of X-Cart and otherwise the SKU of a
 * variant, as in the files of WooCommerce and Magento. In Shopify's file, whose `Handle` names the product, what a
 * product has stands on the row of its first variant, so that the SKU beside it means nothing.
 */
function knownColumns(headers: string[]): (Column | null)[] {
  const all = headers.map((header, index) => recognize(header.trim(), index))
  const names = new Set(headers.map(normalizeHeader))
  const fromXCart = [...names].some((name) => X_CART_ALONE.test(name))
  const fromShopify = names.has(SHOPIFY_HANDLE) && !names.has("product handle")
  return all.map((column, index) => {
    if (fromShopify && normalizeHeader(headers[index]) === SHOPIFY_HANDLE) {
      return { header: headers[index].trim(), index, field: "product_handle", language: null, html: false }
    }
    if (fromShopify && column?.field === "variant_sku") {
      return null
    }
    if (column?.field === "x_cart_sku" && !fromXCart) {
      return names.has("variant sku") ? null : { ...column, field: "variant_sku" }
    }
    return column
  })
}

function recognize(header: string, index: number): Column | null {
  const name = normalizeHeader(header)
  const own = OWN_PROMO.exec(name)
  const xCart = X_CART_PROMO.exec(name)
  if (own || xCart) {
    const language = header.slice(-(own ?? xCart)![1].length)
    return { header, index, field: "promo", language, html: Boolean(xCart) }
  }
  const field = OWN.get(name) ?? X_CART.get(name)
  return field ? { header, index, field, language: null, html: field === "promo" && X_CART.has(name) } : null
}

function missing(columns: Column[], problems: Problem[]): Problem[] {
  if (problems.length) {
    return []
  }
  const { product_id, product_handle, variant_id, variant_sku, ...settings } = COLUMN_NAMES
  if (!columns.some(isTarget)) {
    const names = quoteNames([product_id, product_handle, variant_id, variant_sku])
    const message = `No column names a product: one of ${names} or X-Cart's "sku"`
    return [inHeader(null, fault("no_product_column", message, { columns: names }))]
  }
  if (columns.every(isTarget)) {
    const names = quoteNames(Object.values(settings))
    const message = `No column sets anything: one of ${names} or X-Cart's own`
    return [inHeader(null, fault("no_settings_column", message, { columns: names }))]
  }
  return []
}

/** Which of our names a name was probably meant to be. */
function nearest(header: string): string | null {
  if (FOREIGN.has(normalizeHeader(header))) {
    return null
  }
  const speaksOfUs = /back-?order|pre-?order/i.test(lettersOf(header))
  return nearestOf(header, [...Object.values(COLUMN_NAMES), ...Object.values(X_CART_NAMES)], speaksOfUs)
}

function byName(names: Record<string, string>): Map<string, Field> {
  return new Map(Object.entries(names).map(([field, name]) => [normalizeHeader(name), field as Field]))
}
