import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/types"
import { OwedSection } from "../components/owed-section"
import { useOwed } from "../hooks/use-owed"
import { owedOf } from "../lib/owed"

/** On a variant's page: the units that are owed to orders. Nothing at all when none are. */
const VariantOwedWidget = ({ data: variant }: DetailWidgetProps<AdminProductVariant>) => {
  const { data } = useOwed({ variant_id: variant.id }, "back_ordered")
  const owed = data && owedOf(data, [variant.id])
  return owed?.orders.length ? <OwedSection owed={owed} /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:variant",
  zone: "product_variant.details.side.before",
})

export default VariantOwedWidget
