import {
  readLineStates,
  readPositions,
  readShortLines,
  readTrackedLines,
  type ReconcileScope,
  type ShortLine,
  type Sql,
} from "./core-tables"
import { allowanceOf } from "./domain/allowance"
import { differences, type Difference, type TrackedLine, type TrueLine } from "./domain/differences"
import { renderPromo, unlessPassed } from "./domain/promo"
import type { Settings } from "./domain/settings"

/** What the shopper was told when ordering. */
export interface Told {
  promo: string | null
  expected_on: string | null
}

/** The differences in a scope, with how many lines were looked at and the rows they were compared with. */
export interface Comparison {
  checked: number
  differences: Difference[]
  tracked: TrackedLine[]
  locales: Map<string, string | null>
}

/** Reads the truth of a scope and compares the rows with it. */
export async function compare(sql: Sql, scope: ReconcileScope): Promise<Comparison> {
  const short = await readShortLines(sql, scope.inventory_item_ids)
  const shortIds = new Set(short.map((line) => line.line_item_id))
  const tracked = await readTrackedLines(sql, scope, [...shortIds])
  const covered = tracked.filter((row) => !shortIds.has(row.line_item_id))
  const truth = [...short, ...(await readCovered(sql, covered))]
  return {
    checked: truth.length,
    differences: differences(truth, tracked),
    tracked,
    locales: new Map(short.map((line: ShortLine) => [line.line_item_id, line.locale])),
  }
}

/** Tracked lines that are not short: covered by stock, or gone. A line that core has no more is owed nothing. */
async function readCovered(sql: Sql, rows: TrackedLine[]): Promise<TrueLine[]> {
  if (!rows.length) {
    return []
  }
  const states = new Map(
    (
      await readLineStates(
        sql,
        rows.map((row) => row.line_item_id)
      )
    ).map((state) => [state.line_item_id, state])
  )
  const gone = { order_canceled: false, quantity: 0, open_quantity: 0, reserved: false }
  return rows.map((row) => ({
    ...gone,
    ...states.get(row.line_item_id),
    line_item_id: row.line_item_id,
    order_id: row.order_id,
    ordered_at: row.ordered_at,
    product_id: null,
    variant_id: null,
    outstanding_quantity: 0,
    location_id: row.location_id,
  }))
}

/**
 * What the shopper was told for each line that opens now: the promo as the settings have it, with `%remaining%` as it
 * was before the line itself took its share.
 */
export async function tellOpening(
  sql: Sql,
  opening: Difference[],
  settings: Map<string, Settings>,
  locales: Map<string, string | null>
): Promise<Map<string, Told>> {
  const productIds = [...new Set(opening.flatMap((difference) => difference.truth.product_id ?? []))]
  const { variants, places } = await readPositions(sql, productIds, null)
  return new Map(
    opening.map((difference) => {
      const productId = difference.truth.product_id ?? ""
      const own = settings.get(productId)
      if (!own) {
        return [difference.line_item_id, { promo: null, expected_on: null }]
      }
      const { short } = allowanceOf(
        own,
        variants.filter((variant) => variant.product_id === productId),
        places.get(productId) ?? []
      )
      const orderedOn = difference.truth.ordered_at.toISOString().slice(0, 10)
      const date = unlessPassed(own.expected_on, orderedOn)
      const left = own.max_quantity === null ? null : Math.max(0, own.max_quantity - (short - difference.is))
      const locale = locales.get(difference.line_item_id) ?? undefined
      return [
        difference.line_item_id,
        {
          promo: renderPromo(own.promo, { number: own.max_quantity, remaining: left, date }, locale),
          expected_on: date,
        },
      ]
    })
  )
}
