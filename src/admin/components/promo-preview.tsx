import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { previewOf, variantPreviewsOf, type Preview } from "../lib/promo-preview"
import type { SettingsDraft } from "../lib/settings-draft"
import { namesOf } from "../lib/variant-names"

interface PromoPreviewProps {
  draft: SettingsDraft
  settings: ProductSettings
}

/** What a shopper would read if the form were saved, also of the variants of which other numbers are told. */
export const PromoPreview = ({ draft, settings }: PromoPreviewProps) => {
  const { t, locale } = useText()
  const reading = { today: useToday(), locale }
  return (
    <PreviewBox label={t("settings.preview.label")} preview={previewOf(draft, settings, reading)} isLive>
      {variantPreviewsOf(draft, settings, reading).map(({ variant, preview }) => (
        <div key={variant.id} className="mt-2">
          <PreviewText label={namesOf([variant])} preview={preview} />
        </div>
      ))}
    </PreviewBox>
  )
}

interface PreviewBoxProps {
  label: string
  preview: Preview
  /** Whether it follows what is being typed, and is then read out as it changes. */
  isLive?: boolean
  children?: ReactNode
}

/** What shoppers read, set apart from what the page says. */
export const PreviewBox = ({ label, preview, isLive, children }: PreviewBoxProps) => (
  <div
    className="bg-ui-bg-subtle border-ui-border-base rounded-lg border border-dashed px-3 py-2"
    aria-live={isLive ? "polite" : undefined}
  >
    <PreviewText label={label} preview={preview} />
    {children}
  </div>
)

/** The promo is plain text and shown as such. */
const PreviewText = ({ label, preview }: Pick<PreviewBoxProps, "label" | "preview">) => {
  const { t } = useText()
  return (
    <>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {label}
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
    </>
  )
}
