import { Drawer } from "@medusajs/ui"
import { useProductSettings } from "../hooks/use-product-settings"
import { useText } from "../hooks/use-text"
import { LoadError } from "./section"
import { SettingsPanel } from "./settings-panel"
import { SidePanel } from "./side-panel"

interface EditSettingsProps {
  productId: string
  /** Its title, which the page behind the form does not say. */
  product: string
  onClose: () => void
}

/**
 * The form of a product's page for one product of a list. It opens once the settings are there: a drawer that becomes
 * another one would lose what to give the focus back to.
 */
export const EditSettings = ({ productId, product, onClose }: EditSettingsProps) => {
  const { t } = useText()
  const { data: settings, error, refetch } = useProductSettings(productId)
  if (settings) {
    return <SettingsPanel settings={settings} product={product} onClose={onClose} />
  }
  return error ? (
    <SidePanel title={t("settings.edit_heading")} description={product} onClose={onClose}>
      <Drawer.Body>
        <LoadError error={error} onRetry={refetch} />
      </Drawer.Body>
    </SidePanel>
  ) : null
}
