import type { ProductSettings, SaveProductSettingsBody } from "../../api/contracts"
import { limitOf, limitProblem, textOfLimit, type LimitProblem } from "./limit-text"
import { changedKeys, type Texts } from "./texts"

type Variant = ProductSettings["variants"][number]

/** @returns the saved limits as the form shows them before anything is edited, by the variant's id. */
export function variantLimitsOf(variants: Variant[]): Texts {
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

/** @returns the limits that differ, as a save sends them. */
export function changedLimits(saved: Texts, draft: Texts): NonNullable<SaveProductSettingsBody["variants"]> {
  return changedKeys(saved, draft).map((id) => ({ id, max_quantity: limitOf(draft[id]) }))
}

/** @returns for each variant whose limit cannot be saved why. */
export function limitProblems(limits: Texts): Record<string, LimitProblem> {
  const problems: Record<string, LimitProblem> = {}
  for (const [id, text] of Object.entries(limits)) {
    const problem = limitProblem(text)
    if (problem) {
      problems[id] = problem
    }
  }
  return problems
}

/** @returns whether a variant's own limit lies above the product's and so changes nothing. */
export function isAbove(own: string, maximum: string): boolean {
  const [one, other] = [own, maximum].map((text) => (limitProblem(text) ? null : limitOf(text)))
  return one !== null && other !== null && one > other
}
