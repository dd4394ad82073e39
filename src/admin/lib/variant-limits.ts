import type { ProductSettings, SaveProductSettingsBody } from "../../api/contracts"
import { limitOf, limitProblem, textOfLimit, type LimitProblem } from "./limit-text"

type Variant = ProductSettings["variants"][number]

/** The variants' own limits as they stand in the form: text by the variant's id, empty for no limit of its own. */
export type VariantLimits = Record<string, string>

/** @returns the saved limits as the form shows them before anything is edited. */
export function variantLimitsOf(variants: Variant[]): VariantLimits {
  return Object.fromEntries(variants.map((variant) => [variant.id, textOfLimit(variant.max_quantity)]))
}

/**
 * @returns the variants whose limit the form offers to edit. None while there is nothing to tell apart: the limit of an
 * only variant is the product's, unless it was given one of its own, which must not be hidden.
 */
export function limitableVariants(variants: Variant[]): Variant[] {
  const limitable = variants.filter((variant) => variant.manage_inventory || variant.max_quantity !== null)
  return variants.length > 1 || limitable.some((variant) => variant.max_quantity !== null) ? limitable : []
}

/** @returns the saved limits with the edits over them; an edit of a variant that is gone is dropped. */
export function limitsWith(saved: VariantLimits, edits: VariantLimits = {}): VariantLimits {
  return Object.fromEntries(Object.entries(saved).map(([id, text]) => [id, edits[id] ?? text]))
}

/** @returns the limits that differ, as a save sends them: what another admin changes meanwhile is kept. */
export function changedLimits(
  saved: VariantLimits,
  draft: VariantLimits
): NonNullable<SaveProductSettingsBody["variants"]> {
  const ids = Object.keys(draft).filter((id) => draft[id] !== saved[id])
  return ids.map((id) => ({ id, max_quantity: limitOf(draft[id]) }))
}

/** @returns for each variant whose limit cannot be saved why. */
export function limitProblems(limits: VariantLimits): Record<string, LimitProblem> {
  const problems: Record<string, LimitProblem> = {}
  for (const [id, text] of Object.entries(limits)) {
    const problem = limitProblem(text)
    if (problem) {
      problems[id] = problem
    }
  }
  return problems
}
