import { FeatureFlag } from "@medusajs/framework/utils"
import { readPositions } from "../core-tables/positions"
import { readToldAtCheckout, readTranslatedPromos, type TranslatedPromos } from "../core-tables/told"
import { allowanceOf } from "../domain/allowance"
import { dayIn } from "../domain/dates"
import { groupBy } from "../domain/group-by"
import { add } from "../domain/quantity"
import type { Settings } from "../domain/settings"
import { factsOf, putIntoWords, type Told, type ToldByVariant, type ToldFacts } from "../domain/tell"
import { NO_POSITION, type Positions } from "../domain/units"
import { readSettings } from "../settings-store"
import type { Sql } from "../sql"

/** An order line that begins to wait. */
export interface OpeningLine {
  line_item_id: string
  order_id: string
  product_id: string | null
  variant_id: string | null
  ordered_at: Date
  /** The language of the order. */
  locale: string | null
  /** When what is on its way covers the last of them. */
  promised_on: string | null
  /** Units that wait. */
  is: number
}

/** What is known of the lines that open together. */
interface Known {
  settings: ReadonlyMap<string, Settings & { id: string }>
  atCheckout: ReadonlyMap<string, ToldByVariant>
  positions: Positions
  promos: TranslatedPromos
}

/**
 * What the shopper was told for each line that opens now, by line item id: what the claim of the cart has kept, in the
 * language of the order. An order without a claim (of products without a maximum, or made by another program) is told as
 * things stand, as if it had not come yet.
 *
 * @param timeZone - of the shop, which says on which day it was ordered.
 */
export async function tellOpening(sql: Sql, opening: OpeningLine[], timeZone: string): Promise<Map<string, Told>> {
  const known = await readKnown(sql, opening)
  const told = [...groupBy(opening, (line) => line.order_id).values()].flatMap((ofOrder) => {
    const own = unitsByVariant(ofOrder)
    return ofOrder.map((line): [string, Told] => {
      const facts = toldAtCheckout(line, known) ?? toldAfterwards(line, own, known, dayIn(timeZone, line.ordered_at))
      return [line.line_item_id, putIntoWords(translated(facts, line, known), line.locale ?? undefined)]
    })
  })
  return new Map(told)
}

async function readKnown(sql: Sql, opening: OpeningLine[]): Promise<Known> {
  const productsOf = (lines: OpeningLine[]) => [...new Set(lines.flatMap(({ product_id }) => product_id ?? []))]
  const rows = opening.length ? await readSettings(sql, productsOf(opening)) : []
  const settings = new Map(rows.map((row) => [row.product_id, row]))
  const ours = opening.filter(({ product_id }) => settings.has(product_id ?? ""))
  const orderIds = [...new Set(ours.map((line) => line.order_id))]
  const atCheckout = ours.length ? await readToldAtCheckout(sql, orderIds) : new Map<string, ToldByVariant>()
  const unclaimed = productsOf(ours.filter((line) => !atCheckout.has(line.order_id)))
  const locales = [...new Set(ours.flatMap(({ locale }) => locale ?? []))]
  const ids = FeatureFlag.isFeatureEnabled("translation") ? rows.map(({ id }) => id) : []
  return {
    settings,
    atCheckout,
    positions: unclaimed.length ? await readPositions(sql, unclaimed, null) : new Map(),
    promos: await readTranslatedPromos(sql, ids, locales),
  }
}

const NOTHING: ToldFacts = { promo: null, max_quantity: null, remaining_quantity: null, expected_on: null }

/** Of a variant that did not wait then, nothing was told. */
function toldAtCheckout({ order_id, variant_id }: OpeningLine, { atCheckout }: Known): ToldFacts | undefined {
  const ofOrder = atCheckout.get(order_id)
  return ofOrder && (ofOrder[variant_id ?? ""] ?? NOTHING)
}

function toldAfterwards(
  line: OpeningLine,
  own: ReadonlyMap<string, number>,
  { settings, positions }: Known,
  today: string
): ToldFacts {
  const ofProduct = settings.get(line.product_id ?? "")
  if (!ofProduct) {
    return NOTHING
  }
  const position = positions.get(line.product_id ?? "") ?? NO_POSITION
  const allowance = allowanceOf({ ...position, limit: ofProduct }, own)
  const variant = allowance.variants.find(({ id }) => id === line.variant_id) ?? null
  return factsOf(ofProduct, variant, allowance, line.promised_on, today)
}

function translated(facts: ToldFacts, { product_id, locale }: OpeningLine, { settings, promos }: Known): ToldFacts {
  const promo = promos.get(settings.get(product_id ?? "")?.id ?? "")?.get(locale ?? "")
  return facts.promo && promo ? { ...facts, promo } : facts
}

function unitsByVariant(lines: OpeningLine[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { variant_id, is } of lines) {
    units.set(variant_id ?? "", add(units.get(variant_id ?? "") ?? 0, is))
  }
  return units
}
