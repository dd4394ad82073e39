import { dayIn } from "./dates"
import { subtract } from "./quantity"

/** A line that somebody wants to fulfil. Quantities are units of the line. */
export interface LineToFulfill {
  product_title: string | null
  variant_title: string | null
  ordered_at: Date
  /** Units asked for. */
  quantity: number
  /** Units that are reserved for it: of all that is open, or of those asked for where they leave from another location. */
  held_quantity: number
  /** Units of these that no stock covers. */
  waiting_quantity: number
  /** The location they are to leave from, when core has reserved them at another. */
  elsewhere: string | null
  /** The location where core has reserved them then; several are told with commas. */
  reserved_at: string | null
  inventory_item_ids: string[]
}

/** How a line stands: what of its open units is reserved for it, and what of these no stock covers. */
export type Covered = Pick<LineToFulfill, "held_quantity" | "waiting_quantity">

/** What of a line can leave now and what stands in the way. */
export interface BlockedLine extends Omit<LineToFulfill, "held_quantity" | "inventory_item_ids"> {
  can_ship: number
}

/**
 * The lines that ask for units which no stock covers. Stock covers the queue from the front, so a line that asks for
 * what an older one waits for is blocked although it lies on the shelf.
 *
 * A line that asks for more than is open, with all of it covered, is not blocked: core has its own answer to that.
 */
export function blockedLines(lines: LineToFulfill[]): BlockedLine[] {
  return lines.flatMap(({ held_quantity, inventory_item_ids: _items, ...line }) => {
    const can_ship = covered({ held_quantity, waiting_quantity: line.waiting_quantity })
    return line.waiting_quantity > 0 && line.quantity > can_ship ? [{ ...line, can_ship }] : []
  })
}

/**
 * Units of an open line that may be fulfilled now, by the same rule: all of them as long as none waits.
 *
 * @param open - its units that are not fulfilled.
 * @param line - left out = a line that cannot wait.
 */
export function readyUnits(open: number, line?: Covered): number {
  return line && line.waiting_quantity > 0 ? Math.min(open, covered(line)) : open
}

function covered({ held_quantity, waiting_quantity }: Covered): number {
  return Math.max(0, subtract(held_quantity, waiting_quantity))
}

/**
 * What the admin reads: for every blocked line how many can ship now, and how many wait since when.
 *
 * @param timeZone - of the shop, in which the line was ordered on a day.
 */
export function fulfillmentRefusal(blocked: BlockedLine[], timeZone: string): string {
  return blocked
    .map((line) => {
      const title = [line.product_title, line.variant_title].filter(Boolean).join(" / ")
      const asked = `Cannot fulfill ${line.quantity} of "${title}"`
      if (line.elsewhere) {
        const reserved = line.reserved_at ? ` It is reserved at "${line.reserved_at}".` : ""
        return `${asked} from "${line.elsewhere}": ${line.can_ship} can ship from there now.${reserved}`
      }
      const since = dayIn(timeZone, line.ordered_at)
      const wait = `${line.waiting_quantity} ${line.waiting_quantity === 1 ? "has" : "have"} been waiting for stock since ${since}`
      return `${asked}: ${line.can_ship} can ship now, ${wait}.`
    })
    .join(" ")
}
