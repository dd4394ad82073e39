import type { ProductSettings } from "../../api/contracts"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { lower } from "../../modules/backorder/domain/allowance"
import { add, subtract, sumOf } from "../../modules/backorder/domain/quantity"
import { roomOf, type Room } from "../../modules/backorder/domain/tell"

/** Whether and how a product sells: a key below `settings.summary` in the translations, and the values in its text. */
export interface Summary {
  key:
    | "off"
    | "off_waiting"
    | "no_variant"
    | "stopped"
    | "full"
    | "limited"
    | "unlimited"
    | "in_stock"
    | "in_stock_unlimited"
    | "incoming"
    | "in_stock_incoming"
  values: { count?: number; taken?: number; maximum?: number }
  /** When stock is expected, where that belongs into the sentence: by what is on its way first. A date that has passed does not. */
  expected_on: string | null
}

/** @returns the one sentence that says of a product at a glance whether and how it sells. */
export function summaryOf(settings: ProductSettings, today: string): Summary {
  const { outstanding_quantity: waiting } = settings
  const say = (key: Summary["key"], values: Summary["values"] = {}): Summary => ({ key, values, expected_on: null })
  if (!settings.enabled) {
    return waiting > 0 ? say("off_waiting", { count: waiting }) : say("off")
  }
  if (offeredVariants(settings).length === 0) {
    return say("no_variant")
  }
  if (settings.max_quantity === 0) {
    return say("stopped")
  }
  return {
    ...say(
      ...(settings.limit_to_incoming ? limitedOf(settings) : sellingOf(roomFor(settings), waiting, isInStock(settings)))
    ),
    expected_on: settings.incoming_expected_on ?? unlessPassed(settings.expected_on, today),
  }
}

/** @returns whether every variant that may wait is there: what sells is still the stock. */
export function isInStock(settings: ProductSettings): boolean {
  return stockOf(settings).out.length === 0
}

/** @returns the variants that may wait, and those of them that are out of stock. */
export function stockOf(settings: ProductSettings): Record<"offered" | "out", ProductSettings["variants"]> {
  const offered = offeredVariants(settings)
  return { offered, out: offered.filter((variant) => variant.available_quantity <= 0) }
}

/** @returns what may still be backordered, `null` = no limit: what limits every variant limits the product. */
export function remainingOf(settings: ProductSettings): number | null {
  return roomFor(settings).remaining
}

/**
 * @returns what of the maximum is taken by others than the orders that wait for the product: kits that it is a part of, carts that
 * are being completed, reservations made by hand. 0 where no maximum counts it.
 */
export function reservedOtherwise({ max_quantity, remaining_quantity, outstanding_quantity }: ProductSettings): number {
  return max_quantity === null || remaining_quantity === null
    ? 0
    : Math.max(0, subtract(subtract(max_quantity, remaining_quantity), outstanding_quantity))
}

/** @returns how many units count against the maximum now, or would if there were one. */
export function takenOf(settings: ProductSettings): number {
  return add(settings.outstanding_quantity, reservedOtherwise(settings))
}

/** @returns what is on its way to the product's variants, and what of it nobody was promised. */
export function incomingOf({ variants }: ProductSettings): { incoming: number; free: number } {
  return {
    incoming: sumOf(variants.map((variant) => variant.incoming_quantity)),
    free: sumOf(variants.map((variant) => variant.free_incoming_quantity)),
  }
}

function limitedOf(settings: ProductSettings): [Summary["key"], Summary["values"]] {
  return [isInStock(settings) ? "in_stock_incoming" : "incoming", { count: remainingOf(settings) ?? 0 }]
}

/** As shoppers are told it: a product of which every variant is limited has no more room than they have together. */
function roomFor({ variants, max_quantity, remaining_quantity: remaining }: ProductSettings): Room {
  return roomOf({
    max_quantity,
    remaining,
    variants: variants.map((variant) => ({
      offered: isOffered(variant),
      max_quantity: lower(max_quantity, variant.max_quantity),
      remaining: variant.remaining_quantity,
    })),
  })
}

function sellingOf(
  { max_quantity: maximum, remaining }: Room,
  waiting: number,
  inStock: boolean
): [Summary["key"], Summary["values"]] {
  if (maximum === null || remaining === null) {
    return inStock ? ["in_stock_unlimited", {}] : ["unlimited", { count: waiting }]
  }
  if (remaining === 0) {
    return ["full", { count: maximum }]
  }
  return inStock ? ["in_stock", { count: remaining }] : ["limited", { taken: subtract(maximum, remaining), maximum }]
}

function offeredVariants({ variants }: ProductSettings): ProductSettings["variants"] {
  return variants.filter(isOffered)
}

function isOffered({ manage_inventory, allow_backorder }: ProductSettings["variants"][number]): boolean {
  return manage_inventory && allow_backorder
}
