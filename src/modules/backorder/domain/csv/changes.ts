import type { SampleField } from "../codes"
import { DEFAULT_SETTINGS } from "../settings"
import type { Says, Stored } from "./says"

type Value = string | number | boolean | null

/** One thing that a row changes. `of` is the variant's id, or the locale of a translation. */
export interface RowChange {
  field: SampleField
  of: string | null
  before: Value
  after: Value
}

const FIELDS = ["enabled", "promo", "max_quantity", "expected_on", "limit_to_incoming"] as const

/** What a row would change of what is stored of its product. */
export function changesOf({ change, limits, translations }: Says, stored: Stored): RowChange[] {
  const current = stored.settings ?? DEFAULT_SETTINGS
  const changes: RowChange[] = [
    ...FIELDS.flatMap((field) => {
      const after = change[field]
      return after === undefined ? [] : [{ field, of: null, before: current[field], after }]
    }),
    ...changesIn("variant_max_quantity", limits, stored.limits),
    ...changesIn("translation", translations, stored.translations),
  ].filter(({ before, after }) => before !== after)
  const switchesVariantsOn = change.enabled === true && current.enabled && stored.partly_off
  return switchesVariantsOn ? [...changes, { field: "variants", of: null, before: false, after: true }] : changes
}

function changesIn(field: SampleField, says: Record<string, Value>, stored: Record<string, Value>): RowChange[] {
  return Object.entries(says).map(([of, after]) => ({ field, of, before: stored[of] ?? null, after }))
}
