import { allowanceOf, type ProductAllowance } from "./allowance"
import { linesOverTime, partsOf, stagesOf } from "./outlook"
import type { Part } from "./promise"
import { subtract, sumOf } from "./quantity"
import type { Settings } from "./settings"
import { factsOf, type ToldFacts } from "./tell"
import { distinctPlaces, freeInChannel, variantsOf, type Positions } from "./units"

/** A line of a cart, in units of its variant. */
export interface CartLine {
  id: string
  variant_id: string
  quantity: number
}

/** A line of a cart whose product is known. */
export interface ProductLine extends CartLine {
  product_id: string
}

/** Units of a line that would wait, and what the shopper is told of them. */
export interface WaitingLine {
  quantity: number
  facts: ToldFacts
  /** How many of them come on which day; what nothing on its way covers is expected when the merchant has set it. */
  parts: Part[]
}

/**
 * What the shopper is told of the lines that would wait if the cart were ordered now, by line id.
 *
 * @param settings - of the products that are available for backorder, by product id; lines of others are told nothing.
 * @param today - `YYYY-MM-DD`, in the time zone of the shop.
 */
export function waitingLines(
  lines: ProductLine[],
  positions: Positions,
  settings: ReadonlyMap<string, Settings>,
  today: string
): Map<string, WaitingLine> {
  const stages = stagesOf(distinctPlaces(positions), today)
  const overTime = linesOverTime(lines, variantsOf(positions), stages)
  const allowances = new Map<string, ProductAllowance>()
  return new Map(
    lines.flatMap((line): [string, WaitingLine][] => {
      const { product_id } = line
      const [own, position] = [settings.get(product_id), positions.get(product_id)]
      const units = overTime.get(line.id) ?? [line.quantity]
      const quantity = subtract(line.quantity, units[0])
      if (!own || !position || !quantity) {
        return []
      }
      const allowance = allowances.get(product_id) ?? allowanceOf(position)
      allowances.set(product_id, allowance)
      const variant = allowance.variants.find(({ id }) => id === line.variant_id) ?? null
      const parts = partsOf(stages, units)
      const rest = subtract(quantity, sumOf(parts.map((part) => part.quantity)))
      const coming = rest > 0 ? null : (parts.at(-1)?.on ?? null)
      const facts = factsOf(own, variant, allowance, coming, today)
      return [
        [line.id, { quantity, facts, parts: rest > 0 ? [...parts, { quantity: rest, on: facts.expected_on }] : parts }],
      ]
    })
  )
}

/**
 * How many units of each line would wait for stock if the cart were ordered now.
 *
 * The lines share the stock: what an earlier line takes is gone for the later ones, also when two variants are made of
 * the same part. Stock 3 and two lines of 2: nothing of the first waits, 1 of the second. A line of whole units waits for
 * whole units, one of parts for what is missing.
 *
 * @returns units by line id; 0 for variants that do not manage inventory.
 */
export function waitingUnits(lines: CartLine[], positions: Positions): Map<string, number> {
  const now = { on: null, free: freeInChannel(distinctPlaces(positions)) }
  const covered = linesOverTime(lines, variantsOf(positions), [now])
  return new Map(lines.map((line) => [line.id, subtract(line.quantity, covered.get(line.id)?.[0] ?? line.quantity)]))
}

/**
 * Which line of an order each line of its cart has become, by the id of the cart's line. Core makes new lines and keeps no
 * trace of the old ones: those of the same variant and quantity belong together, then those of the same variant, in turn.
 */
export function pairLines(cart: CartLine[], order: CartLine[]): Map<string, string> {
  const pairs = new Map<string, string>()
  const free = new Set(order)
  const pair = (isSame: (one: CartLine, other: CartLine) => boolean) => {
    for (const line of cart.filter(({ id }) => !pairs.has(id))) {
      const ordered = [...free].find((other) => other.variant_id === line.variant_id && isSame(line, other))
      if (ordered) {
        pairs.set(line.id, ordered.id)
        free.delete(ordered)
      }
    }
  }
  pair((one, other) => one.quantity === other.quantity)
  pair(() => true)
  return pairs
}
