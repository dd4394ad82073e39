import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminInventoryItem, AdminProductVariant, DetailWidgetProps } from "@medusajs/types"
import { OwedSection } from "../components/owed-section"

/** The page fetches the variants that are made of the item along with it. */
type ItemOfPage = AdminInventoryItem & { variants?: (AdminProductVariant | null)[] | null }

/** On an inventory item's page: the units of variants made of it that are owed to orders, and the orders that may ship. */
const InventoryItemOwedWidget = ({ data: item }: DetailWidgetProps<ItemOfPage>) => (
  <OwedSection
    page="inventory_item.details"
    of={{ inventory_item_id: item.id }}
    variantIds={(item.variants ?? []).flatMap((variant) => variant?.id ?? [])}
    deliveredTo={item.id}
  />
)

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:inventory-item",
  zone: "inventory_item.details.side.before",
})

export default InventoryItemOwedWidget
