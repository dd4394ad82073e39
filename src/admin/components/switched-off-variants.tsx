import { Button, InlineTip, toast } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useSaveProductSettings } from "../hooks/use-product-settings"
import { useText } from "../hooks/use-text"
import { switchedOffVariants } from "../lib/switched-off"
import { namesOf } from "../lib/variant-names"

/** Warns that variants are off although their product is on, and switches them on again. Nothing when none is. */
export const SwitchedOffVariants = ({ settings }: { settings: ProductSettings }) => {
  const { t } = useText()
  const save = useSaveProductSettings(settings.product_id)
  const variants = switchedOffVariants(settings)
  if (variants.length === 0) {
    return null
  }
  const mend = () =>
    save.mutate(
      { enabled: true },
      {
        onSuccess: () => toast.success(t("settings.saved")),
        onError: ({ message }) => toast.error(t("settings.save_failed"), { description: message }),
      }
    )
  return (
    <div className="px-6 py-4">
      <InlineTip variant="warning" label={t("switched_off.label", { count: variants.length })} role="alert">
        {t("switched_off.hint", { variants: namesOf(variants) })}
        <Button size="small" variant="secondary" className="mt-2" isLoading={save.isPending} onClick={mend}>
          {t("switched_off.mend")}
        </Button>
      </InlineTip>
    </div>
  )
}
