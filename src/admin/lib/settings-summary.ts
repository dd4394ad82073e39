import type { ProductSettings } from "../../api/contracts"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { lower } from "../../modules/backorder/domain/allowance"
import { add, subtract, sumOf } from "../../modules/backorder/domain/quantity"

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
  const { outstanding_quantity: waiting, max_quantity: maximum } = settings
  const remaining = remainingOf(settings)
  const say = (key: Summary["key"], values: Summary["values"] = {}): Summary => ({ key, values, expected_on: null })
  if (!settings.enabled) {
    return waiting > 0 ? say("off_waiting", { count: waiting }) : say("off")
  }
  if (offeredVariants(settings).length === 0) {
    return say("no_variant")
  }
  if (maximum === 0) {
    return say("stopped")
  }
  return {
    ...say(
      ...(settings.limit_to_incoming
        ? limitedOf(settings)
        : sellingOf(maximum, remaining, waiting, isInStock(settings)))
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

/** @returns what may still be backordered, `null` = no limit: what is on its way limits the variants, and so the product. */
export function remainingOf(settings: ProductSettings): number | null {
  const { remaining_quantity: remaining, limit_to_incoming } = settings
  const ofVariants = offeredVariants(settings).map((variant) => variant.remaining_quantity ?? 0)
  return limit_to_incoming ? lower(remaining, sumOf(ofVariants)) : remaining
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

function sellingOf(
  maximum: number | null,
  remaining: number | null,
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
  return variants.filter((variant) => variant.manage_inventory && variant.allow_backorder)
}
