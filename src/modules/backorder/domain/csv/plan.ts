import type { ImportProblemCode } from "../codes"
import type { Fault } from "../fault"
import { translationFault } from "../promo"
import { changeSettings, DEFAULT_SETTINGS, type SettingsChange } from "../settings"
import { changesOf } from "./changes"
import type { Says, Stored } from "./says"

export interface PlannedRow {
  row: number
  /** Whether applying it would change anything. */
  changes: boolean
}

/** What the rows of one product come to. */
export interface Plan {
  rows: PlannedRow[]
  /** Why the product cannot be saved like this; `null` when it can. */
  problem: Fault<ImportProblemCode> | null
}

/** Compares the rows of one product with what is stored, and says why they cannot be saved together. */
export function planProduct(rows: { row: number; says: Says }[], stored: Stored): Plan {
  const current = stored.settings ?? DEFAULT_SETTINGS
  const together = mergeSays(rows.map(({ says }) => says))
  const { next, problem } = changeSettings(current, together.change, stored.has_incoming)
  return {
    rows: rows.map(({ row, says }) => ({ row, changes: changesOf(says, stored).length > 0 })),
    problem:
      problem ?? translationFault(next, { ...stored.translations, ...together.translations }, stored.has_incoming),
  }
}

/** What the rows of one product say together. */
export function mergeSays(all: Says[]): Says {
  return {
    change: Object.assign({}, ...all.map(({ change }) => change)) as SettingsChange,
    limits: Object.assign({}, ...all.map(({ limits }) => limits)) as Says["limits"],
    translations: Object.assign({}, ...all.map(({ translations }) => translations)) as Says["translations"],
  }
}
