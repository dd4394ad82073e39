import type { Settings, SettingsChange } from "../settings"

/** What one row of an import sets. `limits` by variant id, `translations` of the promo by locale. */
export interface Says {
  change: SettingsChange
  limits: Record<string, number | null>
  translations: Record<string, string | null>
}

/** What one row sets, and the variant that it names. `of` is how many its product has. */
export interface RowSays extends Says {
  variant: { id: string; of: number } | null
  /** Whether the row names the product as well. */
  names_product: boolean
}

/** What is stored of one product that rows are about. */
export interface Stored {
  settings: Settings | null
  limits: Record<string, number | null>
  translations: Record<string, string>
  /** Whether deliveries say when the product is expected. */
  has_incoming: boolean
  /** Whether core does not let some of its variants on backorder. */
  partly_off: boolean
}
