import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminInventoryItem, DetailWidgetProps } from "@medusajs/types"
import { OwedSection } from "../components/owed-section"
import { useOwed } from "../hooks/use-owed"
import { owedOf } from "../lib/owed"

/** On an inventory item's page: the units of variants made of it that are owed to orders. Nothing at all when none are. */
const InventoryItemOwedWidget = ({ data: item }: DetailWidgetProps<AdminInventoryItem>) => {
  const { data } = useOwed({ inventory_item_id: item.id }, "back_ordered")
  const owed = data && owedOf(data)
  return owed?.orders.length ? <OwedSection owed={owed} /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:inventory-item",
  zone: "inventory_item.details.side.before",
})

export default InventoryItemOwedWidget
