import { Text } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { previewOf } from "../lib/promo-preview"
import type { SettingsDraft } from "../lib/settings-draft"

/** What a shopper would read if the form were saved, or why nothing. The promo is plain text and shown as such. */
export const PromoPreview = ({ draft, settings }: { draft: SettingsDraft; settings: ProductSettings }) => {
  const { t, locale } = useText()
  const today = useToday()
  const preview = previewOf(draft, settings, { today, locale })
  return (
    <div className="bg-ui-bg-subtle border-ui-border-base rounded-lg border border-dashed px-3 py-2" aria-live="polite">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("settings.preview.label")}
      </Text>
      {"text" in preview ? (
        <Text size="small" className="whitespace-pre-line break-words">
          {preview.text}
        </Text>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t(`settings.preview.${preview.silent}`)}
        </Text>
      )}
    </div>
  )
}
