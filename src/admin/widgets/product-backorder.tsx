import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/types"
import { LoadError, LoadingRows, Section } from "../components/section"
import { SettingsForm } from "../components/settings-form"
import { SettingsNumbers } from "../components/settings-numbers"
import { StrandedReservations } from "../components/stranded-reservations"
import { SwitchedOffVariants } from "../components/switched-off-variants"
import { useProductSettings } from "../hooks/use-product-settings"
import { useText } from "../hooks/use-text"
import { isForbidden } from "../lib/sdk"

/** On a product's page: whether, how far and with which words it is sold on backorder, and how it stands. */
const ProductBackorderWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useText()
  const { data: settings, error, refetch } = useProductSettings(product.id)
  if (isForbidden(error)) {
    return null
  }
  return (
    <Section heading={t("settings.heading")}>
      {settings ? (
        <>
          <SettingsForm key={product.id} settings={settings} />
          <SwitchedOffVariants settings={settings} />
          <StrandedReservations settings={settings} />
          {(settings.enabled || settings.outstanding_quantity > 0) && <SettingsNumbers settings={settings} />}
        </>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <LoadingRows rows={2} />
      )}
    </Section>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:product",
  zone: "product.details.side.after",
})

export default ProductBackorderWidget
