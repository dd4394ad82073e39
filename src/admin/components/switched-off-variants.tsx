import { Button, InlineTip, toast } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useSaveProductSettings } from "../hooks/use-product-settings"
import { rememberFocus } from "../hooks/use-return-focus"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { switchedOffVariants } from "../lib/switched-off"
import { namesOf } from "../lib/variant-names"
import { MayChange } from "./may-change"

/** Warns that variants are off although their product is on, and switches them on again. */
export const SwitchedOffVariants = ({ settings }: { settings: ProductSettings }) => {
  const { t } = useText()
  const save = useSaveProductSettings(settings.product_id, {
    onDone: () => toast.success(t("settings.saved")),
    onRefused: (error) => toast.error(t("settings.save_failed"), { description: errorText(error, t) }),
  })
  const variants = switchedOffVariants(settings)
  // Not by callbacks of the mutation: with its warning the button is gone before they would be called.
  const mend = async () => {
    const giveBackFocus = rememberFocus()
    await save.mutateAsync({ enabled: true }).catch(() => undefined)
    requestAnimationFrame(giveBackFocus)
  }
  return (
    <InlineTip variant="warning" label={t("switched_off.label", { count: variants.length })} role="alert">
      {t("switched_off.hint", { variants: namesOf(variants) })}
      <MayChange>
        <Button size="small" variant="secondary" className="mt-2 block" isLoading={save.isPending} onClick={mend}>
          {t("switched_off.mend")}
        </Button>
      </MayChange>
    </InlineTip>
  )
}
