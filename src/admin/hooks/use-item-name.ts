import type { IncomingStock } from "../../api/contracts"
import { useText } from "./use-text"

type ItemNames = Pick<IncomingStock, "item_title" | "sku"> & Partial<Pick<IncomingStock, "product_title">>

/** Names an inventory item with its product and its SKU: core calls it by the title of a variant alone, "30 cm". */
export const useItemName = () => {
  const { t } = useText()
  return ({ item_title, product_title, sku }: ItemNames): string => {
    const own = item_title ?? t("incoming.deleted_item")
    const title = product_title && product_title !== own ? `${product_title} / ${own}` : own
    return sku && sku !== title ? `${title} (${sku})` : title
  }
}
