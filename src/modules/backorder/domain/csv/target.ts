import type { ImportProblemCode } from "../codes"
import { fault, type Fault } from "../fault"
import type { Column } from "./columns"
import type { Problem } from "./headers"
import type { TargetNames } from "./row"

/** The ids that the names of a row stand for; `null` where there is no such product or variant. */
export interface FoundTarget {
  by_id: string | null
  by_handle: string | null
  by_variant_id: string | null
  by_sku: string | null
  variant_id: string | null
  /** Of the variant that `Variant SKU` names. */
  sku_variant_id: string | null
  /** How many variants the product of the variant has. */
  variants: number
  by_x_cart: string | null
}

export type Target =
  { product_id: string; variant: { id: string; of: number } | null } | { problem: Omit<Problem, "row"> }

/**
 * The product that a row is about. Every name in it must stand for the same one: a wrong id beside a right handle is a
 * slip that would change the wrong product.
 */
export function resolveTarget(names: TargetNames, found: FoundTarget, columns: Column[]): Target {
  const asked = [
    { field: "product_id", name: names.product_id, id: found.by_id, unknown: "No product has the id" },
    { field: "product_handle", name: names.product_handle, id: found.by_handle, unknown: "No product has the handle" },
    {
      field: "variant_id",
      name: names.variant_id,
      id: found.by_variant_id,
      unknown: "No variant has the id",
    },
    { field: "variant_sku", name: names.variant_sku, id: found.by_sku, unknown: "No variant has the SKU" },
    {
      field: "x_cart_sku",
      name: names.x_cart_sku ?? names.x_cart_variant_sku,
      id: found.by_x_cart,
      unknown: "No variant has the SKU, and no product the handle,",
    },
  ] as const
  const named = asked.filter(({ name }) => name !== null)
  const problem = (field: string, wrong: Fault<ImportProblemCode>): Target => ({
    problem: { column: columns.find((column) => column.field === field)?.header ?? null, ...wrong },
  })
  const missing = named.find(({ id }) => id === null)
  if (missing) {
    const message = `${missing.unknown} "${missing.name}": correct it, or leave the row out`
    return problem(missing.field, fault(`unknown_${missing.field}`, message, { name: missing.name ?? "" }))
  }
  const [first, ...others] = named
  const other = others.find(({ id }) => id !== first.id)
  if (other) {
    const message = `"${first.name}" and "${other.name}" are two different products: correct one of them`
    const values = { name: first.name ?? "", other: other.name ?? "" }
    return problem(other.field, fault("two_products", message, values))
  }
  if (names.variant_id && names.variant_sku && found.variant_id !== found.sku_variant_id) {
    const message = `"${names.variant_id}" and "${names.variant_sku}" are two different variants: correct one of them`
    const values = { name: names.variant_id, other: names.variant_sku }
    return problem("variant_sku", fault("two_variants", message, values))
  }
  const { variant_id, variants } = found
  return { product_id: first.id as string, variant: variant_id ? { id: variant_id, of: variants } : null }
}
