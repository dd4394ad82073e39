import type { PromoProblem } from "./codes"
import type { Fault } from "./fault"
import { promoFault } from "./promo"

/** The largest number that the database column holds. */
export const MAX_QUANTITY = 2_147_483_647

/** What the merchant set for one product. `max_quantity` in units, `null` = no limit; `expected_on` is `YYYY-MM-DD`. */
export interface Settings {
  enabled: boolean
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
  /** No more may be backordered than what is on its way and promised to nobody, whatever the maximum. */
  limit_to_incoming: boolean
}

/** A field left out is kept, `null` clears it. */
export type SettingsChange = Partial<Settings>

/** What a product has that was never set. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: false,
  promo: null,
  max_quantity: null,
  expected_on: null,
  limit_to_incoming: false,
}

/** Settings without the columns of the row. */
export function settingsOf(row: Settings): Settings {
  const { enabled, promo, max_quantity, expected_on, limit_to_incoming } = row
  return { enabled, promo, max_quantity, expected_on, limit_to_incoming }
}

/**
 * @param hasIncoming - whether deliveries say when the product is expected.
 * @returns the settings after the change, and why they cannot be saved (`null` when they can).
 */
export function changeSettings(
  current: Settings,
  change: SettingsChange,
  hasIncoming: boolean
): { next: Settings; problem: Fault<PromoProblem> | null } {
  const next: Settings = {
    enabled: change.enabled ?? current.enabled,
    promo: change.promo === undefined ? current.promo : change.promo,
    max_quantity: change.max_quantity === undefined ? current.max_quantity : change.max_quantity,
    expected_on: change.expected_on === undefined ? current.expected_on : change.expected_on,
    limit_to_incoming: change.limit_to_incoming ?? current.limit_to_incoming,
  }
  return { next, problem: promoFault(next, hasIncoming) }
}
