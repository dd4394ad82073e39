import type { ProductSettings } from "../../api/contracts"
import { unlessPassed } from "../../modules/backorder/domain/promo"
import { subtract } from "../../modules/backorder/domain/quantity"

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
  values: { count?: number; taken?: number; maximum?: number }
  /** When stock is expected, where that belongs into the sentence; a date that has passed does not. */
  expected_on: string | null
}

/** @returns the one sentence that says of a product at a glance whether and how it sells. */
export function summaryOf(settings: ProductSettings, today: string): Summary {
  const { outstanding_quantity: waiting, max_quantity: maximum, remaining_quantity: remaining } = settings
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
    ...say(...sellingOf(maximum, remaining, waiting, isInStock(settings))),
    expected_on: unlessPassed(settings.expected_on, today),
  }
}

/** @returns whether every variant that may wait is there: what sells is still the stock. */
export function isInStock(settings: ProductSettings): boolean {
  return offeredVariants(settings).every((variant) => variant.available_quantity > 0)
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
