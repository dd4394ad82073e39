import type { IncomingStock } from "../../api/contracts"
import { useText } from "./use-text"

/** Names an inventory item with its SKU: core calls it by the title of a variant alone, "30 cm". */
export const useItemName = () => {
  const { t } = useText()
  return ({ item_title, sku }: Pick<IncomingStock, "item_title" | "sku">): string => {
    const title = item_title ?? t("incoming.deleted_item")
    return sku && sku !== title ? `${title} (${sku})` : title
  }
}
