import type { ImportProblemCode } from "../codes"
import { beginning } from "../beginning"
import { fault, type Fault } from "../fault"
import { clean } from "./clean"

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

/** What is wrong with a cell, a row (`column` is `null`) or a column (`row` is the header's, 1). */
export interface Problem extends Fault<ImportProblemCode> {
  row: number
  column: string | null
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

/** Longer than any name of a column; what is longer still is shown by its beginning. */
const LONGEST_HEADER = 200

/** More letters than any name of ours has. */
const COMPARED_LETTERS = 40

/** How far a name may be from one of ours to be taken for a slip: letters to change, add or leave out. */
const SLIP = 2

/**
 * Tells what each column of a file is. Names are compared without regard to case and surrounding or double spaces. A name
 * that is nearly one of ours is a problem, because the merchant would believe that it was read.
 */
export function readHeader(cells: string[]): Header {
  const columns: Column[] = []
  const ignored: string[] = []
  const problems: Problem[] = []
  const headers = cells.map((header) => unquoted(beginning(clean(header), LONGEST_HEADER)))
  const all = knownColumns(headers)
  headers.forEach((header, index) => {
    const known = all[index]
    const twin = known && columns.find((other) => other.field === known.field && other.language === known.language)
    const meant = known || recognize(header, index) ? null : nearest(header)
    if (twin) {
      const message = `"${header}" says the same as the column "${twin.header}": leave one of the two out`
      problems.push(inHeader(header, fault("column_twice", message, { column: header, other: twin.header })))
    } else if (known) {
      columns.push(known)
    } else if (meant) {
      const message = `Unknown column "${header}". Did you mean "${meant}"?`
      problems.push(inHeader(header, fault("column_misspelt", message, { column: header, meant })))
    } else if (header) {
      ignored.push(header)
    }
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
  const names = new Set(headers.map(normalize))
  const fromXCart = [...names].some((name) => X_CART_ALONE.test(name))
  const fromShopify = names.has(SHOPIFY_HANDLE) && !names.has("product handle")
  return all.map((column, index) => {
    if (fromShopify && normalize(headers[index]) === SHOPIFY_HANDLE) {
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
  const name = normalize(header)
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
    const names = quoted([product_id, product_handle, variant_id, variant_sku])
    const message = `No column names a product: one of ${names} or X-Cart's "sku"`
    return [inHeader(null, fault("no_product_column", message, { columns: names }))]
  }
  if (columns.every(isTarget)) {
    const names = quoted(Object.values(settings))
    const message = `No column sets anything: one of ${names} or X-Cart's own`
    return [inHeader(null, fault("no_settings_column", message, { columns: names }))]
  }
  return []
}

function quoted(names: string[]): string {
  return `"${names.join('", "')}"`
}

function inHeader(column: string | null, wrong: Fault<ImportProblemCode>): Problem {
  return { row: 1, column, ...wrong }
}

/** The look behind keeps an expression from trying the end of a run of quotes once for each of them. */
function unquoted(header: string): string {
  return header.replace(/^["'’]+|(?<!["'’])["'’]+$/g, "")
}

/** Which of our names a name was probably meant to be. */
function nearest(header: string): string | null {
  const letters = lettersOf(header)
  if (FOREIGN.has(normalize(header)) || letters.length < 8) {
    return null
  }
  const names = [...Object.values(COLUMN_NAMES), ...Object.values(X_CART_NAMES)].filter((name) => name.length >= 8)
  const [best] = names
    .map((name) => ({ name, distance: distance(letters, lettersOf(name)) }))
    .sort((one, other) => one.distance - other.distance)
  return best.distance <= SLIP || /back-?order|pre-?order/i.test(letters) ? best.name : null
}

function byName(names: Record<string, string>): Map<string, Field> {
  return new Map(Object.entries(names).map(([field, name]) => [normalize(name), field as Field]))
}

function normalize(header: string): string {
  return header.trim().replace(/\s+/g, " ").toLowerCase()
}

function lettersOf(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, COMPARED_LETTERS)
}

/** Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change)
    }
    row = next
  }
  return row[other.length]
}
