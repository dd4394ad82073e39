import { allowanceOf, lower } from "./allowance"
import type { CartLine } from "./cart-lines"
import type { StockDetail } from "./fault"
import { linesOverTime, stagesOfAll } from "./outlook"
import { subtract } from "./quantity"
import { distinctPlaces, variantsOf, type Positions } from "./units"

/** A line to be ordered, with what the shopper knows it by. */
export interface WantedLine extends CartLine {
  /** `null` while it is no line of a cart: what is being added, or what a cart begins with. */
  line_item_id: string | null
  product_title: string
  variant_title: string | null
}

/** A line that cannot be ordered as it is. */
export interface ShortLine {
  line: WantedLine
  /** Units of it that stock covers. */
  in_stock: number
  /** Units that may still be backordered. */
  available: number
}

/**
 * Which lines of a cart go past what may be backordered. The one rule for the early answers and for the claim.
 *
 * Lines are served in the order of the cart, from one balance: what one takes, of stock or of allowance, is gone for the
 * next. A line that stock covers is never short, even where the maximum was lowered below what is outstanding.
 *
 * A variant that core does not allow to be backordered has none available, although core refuses it as well: core asks a
 * snapshot that it took before, and whoever is in its checkout while a product is switched off would still get through.
 * A product that is switched off has no ceiling of ours: where the merchant allows backorders in core's own form, core
 * alone decides.
 *
 * @param lines - every line of the cart, also of products without a limit: they take stock.
 * @param positions - of the products of all lines, and of those that are limited, without this cart's own demand.
 * @param limitedIds - the products whose backorders have a ceiling or are switched off; only their lines are judged.
 */
export function shortLines(lines: WantedLine[], positions: Positions, limitedIds: string[]): ShortLine[] {
  const overTime = linesOverTime(lines, variantsOf(positions), stagesOfAll(distinctPlaces(positions)))
  return limitedIds.flatMap((productId) => {
    const product = positions.get(productId)
    if (!product?.limit) {
      return []
    }
    const { enabled, limit_to_incoming } = product.limit
    const own = new Map(product.variants.map((variant) => [variant.id, variant]))
    const allowance = allowanceOf(product)
    let left = enabled ? allowance.remaining : null
    const leftOfVariant = new Map(allowance.variants.map((variant) => [variant.id, enabled ? variant.remaining : null]))
    return lines.flatMap((line): ShortLine[] => {
      const [covered, coveredByAll] = overTime.get(line.id) ?? [line.quantity, line.quantity]
      const waits = subtract(line.quantity, covered)
      const variant = own.get(line.variant_id)
      if (!waits || !variant) {
        return []
      }
      const onItsWay = enabled && limit_to_incoming ? subtract(coveredByAll, covered) : null
      const ceiling = lower(lower(left, leftOfVariant.get(variant.id) ?? null), onItsWay)
      const available = variant.allow_backorder ? ceiling : 0
      if (available !== null && waits > available) {
        return [{ line, in_stock: subtract(line.quantity, waits), available }]
      }
      left = minus(left, waits)
      leftOfVariant.set(line.variant_id, minus(leftOfVariant.get(line.variant_id) ?? null, waits))
      return []
    })
  })
}

/** Every short line with both numbers: a sentence for each that the shopper reads, and the same for programs. */
export function refusalOf(short: ShortLine[]): { message: string; details: StockDetail[] } {
  return { message: short.map(sentenceOf).join(" "), details: short.map(detailOf) }
}

function sentenceOf({ line, in_stock, available }: ShortLine): string {
  const title = [line.product_title, line.variant_title].filter(Boolean).join(" / ")
  return `Cannot order ${line.quantity} of "${title}": ${in_stock} in stock and ${available} available for backorder.`
}

function detailOf({ line, in_stock, available }: ShortLine): StockDetail {
  const { variant_id, line_item_id, quantity } = line
  return { variant_id, line_item_id, requested: quantity, in_stock, available_for_backorder: available }
}

function minus(left: number | null, units: number): number | null {
  return left === null ? null : subtract(left, units)
}
