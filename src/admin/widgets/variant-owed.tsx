import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/types"
import { FirstPlace } from "../components/first-place"
import { OwedSection } from "../components/owed-section"

/** On a variant's page: the units that are owed to orders, and the orders with it that may ship. */
const VariantOwedWidget = ({ data: variant }: DetailWidgetProps<AdminProductVariant>) => (
  <FirstPlace page="product_variant.details">
    <OwedSection of={{ variant_id: variant.id }} variantIds={[variant.id]} />
  </FirstPlace>
)

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:variant",
  zone: "product_variant.details.side.before",
})

export default VariantOwedWidget
