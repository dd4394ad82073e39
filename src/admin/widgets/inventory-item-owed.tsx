import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminInventoryItem, AdminProductVariant, DetailWidgetProps } from "@medusajs/types"
import { OwedSection } from "../components/owed-section"
import { useOwed } from "../hooks/use-owed"
import { owedOf } from "../lib/owed"

/** The page fetches the variants that are made of the item along with it. */
type ItemOfPage = AdminInventoryItem & { variants?: (AdminProductVariant | null)[] | null }

/** On an inventory item's page: the units of variants made of it that are owed to orders. Nothing at all when none are. */
const InventoryItemOwedWidget = ({ data: item }: DetailWidgetProps<ItemOfPage>) => {
  const { data } = useOwed({ inventory_item_id: item.id }, "back_ordered")
  const owed =
    data &&
    owedOf(
      data,
      (item.variants ?? []).flatMap((variant) => variant?.id ?? [])
    )
  return owed?.orders.length ? <OwedSection owed={owed} /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:inventory-item",
  zone: "inventory_item.details.side.before",
})

export default InventoryItemOwedWidget
