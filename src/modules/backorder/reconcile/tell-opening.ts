import type { Sql } from "../sql"
import { readPositions } from "../core-tables/positions"
import { allowanceOf } from "../domain/allowance"
import type { Difference } from "../domain/differences"
import { subtract } from "../domain/quantity"
import { renderPromo, unlessPassed } from "../domain/promo"
import type { Settings } from "../domain/settings"
import { readSettings } from "../settings-store"

/** What the shopper was told when ordering. */
export interface Told {
  promo: string | null
  expected_on: string | null
}

interface ToldProduct {
  settings: Settings
  /** Units of the product that stock does not cover. */
  short: number
}

/**
 * What the shopper was told for each line that opens now: the promo as the settings have it, with `%remaining%` as it
 * was before the line itself took its share.
 *
 * @param locales - the language of each line's order, by line item id.
 * @returns by line item id.
 */
export async function tellOpening(
  sql: Sql,
  opening: Difference[],
  locales: Map<string, string | null>
): Promise<Map<string, Told>> {
  const products = await readProducts(sql, [...new Set(opening.flatMap(({ truth }) => truth.product_id ?? []))])
  return new Map(
    opening.map((difference) => [
      difference.line_item_id,
      told(difference, products.get(difference.truth.product_id ?? ""), locales.get(difference.line_item_id)),
    ])
  )
}

function told(difference: Difference, product: ToldProduct | undefined, locale: string | null | undefined): Told {
  if (!product) {
    return { promo: null, expected_on: null }
  }
  const { promo, max_quantity, expected_on } = product.settings
  const date = unlessPassed(expected_on, difference.truth.ordered_at.toISOString().slice(0, 10))
  const left =
    max_quantity === null ? null : Math.max(0, subtract(max_quantity, subtract(product.short, difference.is)))
  return {
    promo: renderPromo(promo, { number: max_quantity, remaining: left, date }, locale ?? undefined),
    expected_on: date,
  }
}

async function readProducts(sql: Sql, productIds: string[]): Promise<Map<string, ToldProduct>> {
  if (!productIds.length) {
    return new Map()
  }
  const settings = await readSettings(sql, productIds)
  const positions = await readPositions(sql, productIds, null)
  return new Map(
    settings.map(({ product_id: id, ...own }) => {
      const position = positions.get(id)
      return [id, { settings: own, short: position ? allowanceOf(position).short : 0 }]
    })
  )
}
