import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { changeSettings, DEFAULT_SETTINGS, type Settings, type SettingsChange } from "./domain/settings"
import type BackorderSettings from "./models/backorder-settings"

export type SettingsRow = InferTypeOf<typeof BackorderSettings>

/** What to save for one product. `variants` sets or (with `null`) clears variants' own limits. */
export interface ProductChange {
  product_id: string
  change: SettingsChange
  variants?: VariantLimit[]
}

export interface VariantLimit {
  id: string
  max_quantity: number | null
}

/** What a save did to one product, enough to undo it. `before` is `null` when the product had no settings. */
export interface SavedChange {
  product_id: string
  before: Settings | null
  after: Settings
  limits_before: VariantLimit[]
}

/** Settings without the columns of the row. */
export function settingsOf(row: Settings): Settings {
  return { enabled: row.enabled, promo: row.promo, max_quantity: row.max_quantity, expected_on: row.expected_on }
}

/**
 * Applies changes to what is stored.
 *
 * @returns for each change the settings before and after.
 * @throws MedusaError INVALID_DATA naming every product that cannot be saved, so that all or nothing is saved.
 */
export function applyChanges(changes: ProductChange[], rows: SettingsRow[]): Omit<SavedChange, "limits_before">[] {
  const stored = new Map(rows.map((row) => [row.product_id, settingsOf(row)]))
  const problems: string[] = []
  const applied = changes.map(({ product_id, change }) => {
    const before = stored.get(product_id) ?? null
    const { next, problem } = changeSettings(before ?? DEFAULT_SETTINGS, change)
    if (problem) {
      problems.push(changes.length > 1 ? `Product ${product_id}: ${problem}` : problem)
    }
    return { product_id, before, after: next }
  })
  if (problems.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${problems.join("; ")}`)
  }
  return applied
}
