import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminInventoryItem, AdminProductVariant, DetailWidgetProps } from "@medusajs/types"
import { FirstPlace } from "../components/first-place"
import { ItemIncoming } from "../components/item-incoming"
import { OwedSection } from "../components/owed-section"
import { useFollowedPage } from "../hooks/use-followed-page"
import { useFreshLevels } from "../hooks/use-fresh-levels"

/** The page fetches the variants that are made of the item along with it. */
type ItemOfPage = AdminInventoryItem & { variants?: (AdminProductVariant | null)[] | null }

/**
 * On an inventory item's page: the units of variants made of it that are owed to orders, the orders that may ship, and what
 * is on its way.
 */
const InventoryItemOwedWidget = ({ data: item }: DetailWidgetProps<ItemOfPage>) => {
  useFollowedPage(item)
  useFreshLevels(item)
  return (
    <FirstPlace page="inventory_item.details">
      <OwedSection
        of={{ inventory_item_id: item.id }}
        variantIds={(item.variants ?? []).flatMap((variant) => variant?.id ?? [])}
        deliveredTo={item.id}
      />
      <ItemIncoming itemId={item.id} name={item.sku ?? item.title} />
    </FirstPlace>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:inventory-item",
  zone: "inventory_item.details.side.before",
})

export default InventoryItemOwedWidget
