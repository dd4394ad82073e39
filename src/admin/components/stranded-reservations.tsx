import { InlineTip } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { namesOf } from "../lib/variant-names"

/**
 * Warns of orders that hang on an inventory item which their variant is not made of any more, and says how core's own pages
 * repair it: the plugin never moves a reservation by itself.
 */
export const StrandedReservations = ({ settings }: { settings: ProductSettings }) => {
  const { t } = useText()
  const variants = settings.variants.filter((variant) => variant.stranded_quantity > 0)
  const count = variants.reduce((sum, variant) => sum + variant.stranded_quantity, 0)
  return (
    <InlineTip variant="warning" label={t("stranded.label", { count })} role="alert">
      {t("stranded.hint", { variants: namesOf(variants) })}
    </InlineTip>
  )
}
