import type { ListedSettings } from "../../api/contracts"
import { putIntoWords } from "../../modules/backorder/domain/tell"

/** Why shoppers do not read a promo: a key below `settings_list.silent` in the translations. */
export type Silence = "date_passed" | "none_left" | "no_value"

/** What shoppers read of a product while it is out of stock: the promo, as it is written where they read nothing of it. */
export type ToldText = { text: string; isRead: boolean } | { silent: Silence } | null

/** @returns the promo of a product as shoppers read it, or why they do not; `null` when there is none. */
export function toldText(
  row: Pick<ListedSettings, "enabled" | "promo" | "expected_on" | "told">,
  locale: string
): ToldText {
  if (!row.promo) {
    return null
  }
  const { promo } = putIntoWords(row.told, locale)
  if (!row.enabled) {
    return { text: promo ?? row.promo, isRead: false }
  }
  if (row.told.remaining_quantity === 0) {
    return { silent: "none_left" }
  }
  if (promo !== null) {
    return { text: promo, isRead: true }
  }
  return { silent: row.expected_on !== null && row.told.expected_on === null ? "date_passed" : "no_value" }
}
