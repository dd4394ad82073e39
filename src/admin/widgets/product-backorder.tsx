import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { PencilSquare } from "@medusajs/icons"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/types"
import { Button, StatusBadge } from "@medusajs/ui"
import { useState } from "react"
import type { ProductSettings } from "../../api/contracts"
import { ActionMenu } from "../components/action-menu"
import { FirstPlace } from "../components/first-place"
import { MayChange } from "../components/may-change"
import { LoadError, LoadingRows, Section } from "../components/section"
import { SettingsNumbers } from "../components/settings-numbers"
import { SettingsPanel } from "../components/settings-panel"
import { SettingsSummary } from "../components/settings-summary"
import { SettingsWarnings } from "../components/settings-warnings"
import { useProductSettings } from "../hooks/use-product-settings"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"
import { isForbidden } from "../lib/sdk"

/** On a product's page: whether, how far and with which words it is sold on backorder, and how it stands. */
const ProductBackorderWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useText()
  const { data: settings, error, refetch } = useProductSettings(product.id)
  const { canRead } = useRights()
  const [isEditing, setEditing] = useState(false)
  const edit = () => setEditing(true)
  if (!canRead || isForbidden(error)) {
    return null
  }
  return (
    <FirstPlace page="product.details">
      <Section
        heading={t("settings.heading")}
        badge={settings && <OnOff settings={settings} />}
        aside={
          settings && (
            <MayChange>
              <Actions settings={settings} onEdit={edit} />
            </MayChange>
          )
        }
      >
        {settings ? (
          <>
            <SettingsSummary settings={settings} />
            <SettingsWarnings settings={settings} onEdit={edit} />
            {(settings.enabled || settings.outstanding_quantity > 0) && <SettingsNumbers settings={settings} />}
          </>
        ) : error ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <LoadingRows rows={2} />
        )}
      </Section>
      {settings && isEditing && <SettingsPanel settings={settings} onClose={() => setEditing(false)} />}
    </FirstPlace>
  )
}

const OnOff = ({ settings: { enabled } }: { settings: ProductSettings }) => {
  const { t } = useText()
  return <StatusBadge color={enabled ? "green" : "grey"}>{t(`settings.badge.${enabled ? "on" : "off"}`)}</StatusBadge>
}

/** A product that is off shows its way in; one that is on keeps it in a menu, as the dashboard's sections do. */
const Actions = ({ settings, onEdit }: { settings: ProductSettings; onEdit: () => void }) => {
  const { t } = useText()
  return settings.enabled ? (
    <ActionMenu
      name={t("settings.menu")}
      actions={[{ icon: <PencilSquare />, label: t("settings.edit"), onClick: onEdit }]}
    />
  ) : (
    <Button size="small" variant="secondary" onClick={onEdit}>
      {t(isUntouched(settings) ? "settings.set_up" : "settings.edit")}
    </Button>
  )
}

const isUntouched = ({ promo, max_quantity, expected_on, limit_to_incoming }: ProductSettings) =>
  promo === null && max_quantity === null && expected_on === null && !limit_to_incoming

export const config = defineWidgetConfig({
  id: "medusa-plugin-backorder:product",
  zone: "product.details.side.before",
})

export default ProductBackorderWidget
