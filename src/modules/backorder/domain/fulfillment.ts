import { dayIn } from "./dates"
import { outstandingOf, type ReservedPart } from "./fill"

/** A line that somebody wants to fulfil, with where it stands in the queue for its stock. Quantities are units of the line. */
export interface LineToFulfill {
  product_title: string | null
  variant_title: string | null
  ordered_at: Date
  /** Units asked for. */
  quantity: number
  /** Units that stand in the queue: all that are held, or those asked for where they leave from another location. */
  queued_quantity: number
  /** The location they are to leave from, when core has reserved them at another. */
  elsewhere: string | null
  parts: ReservedPart[]
}

/** What of a line can leave now and what stands in the way. */
export interface BlockedLine extends Omit<LineToFulfill, "parts" | "queued_quantity"> {
  can_ship: number
  waiting: number
}

/**
 * The lines that ask for units which no stock covers. Stock covers the queue from the front, so a line that asks for
 * what an older one waits for is blocked although it lies on the shelf.
 *
 * A line that asks for more than is open, with all of it covered, is not blocked: core has its own answer to that.
 */
export function blockedLines(lines: LineToFulfill[]): BlockedLine[] {
  return lines.flatMap(({ parts, queued_quantity, ...line }) => {
    const waiting = outstandingOf(parts, queued_quantity).quantity
    const can_ship = queued_quantity - waiting
    return waiting > 0 && line.quantity > can_ship ? [{ ...line, can_ship, waiting }] : []
  })
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
        return `${asked} from "${line.elsewhere}": ${line.can_ship} can ship from there now.`
      }
      const since = dayIn(timeZone, line.ordered_at)
      const wait = `${line.waiting} ${line.waiting === 1 ? "has" : "have"} been waiting for stock since ${since}`
      return `${asked}: ${line.can_ship} can ship now, ${wait}.`
    })
    .join(" ")
}
