import type { useText } from "../hooks/use-text"

interface Numbered {
  display_id: number | null
  custom_display_id: string | null
}

/** The number of an order as core shows it, and behind it the one that the app gave it; `null` when core has it no more. */
export function orderNumber({ display_id, custom_display_id }: Numbered): string | null {
  const number = display_id === null ? null : `#${display_id}`
  return number && custom_display_id ? `${number} (${custom_display_id})` : number
}

/** @returns what a sentence calls an order: its number, or just "order" when core has it no more. */
export const orderName = (order: Numbered, t: ReturnType<typeof useText>["t"]): string =>
  orderNumber(order) ?? t("reconcile.order")
