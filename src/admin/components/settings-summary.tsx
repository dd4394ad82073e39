import { Text } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useListText } from "../hooks/use-list-text"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { previewOf } from "../lib/promo-preview"
import { draftOf } from "../lib/settings-draft"
import { stockOf, summaryOf } from "../lib/settings-summary"
import { PreviewBox } from "./promo-preview"

/** Whether and how the product sells, in one sentence, and below it what shoppers read. */
export const SettingsSummary = ({ settings }: { settings: ProductSettings }) => {
  const { t, day, locale } = useText()
  const today = useToday()
  const { key, values, expected_on } = summaryOf(settings, today)
  const label = usePreviewLabel(settings)
  const summary = t(`settings.summary.${key}`, values)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small">
        {expected_on ? t("settings.summary.expected", { summary, date: day(expected_on) }) : summary}
      </Text>
      {settings.enabled && (
        <PreviewBox label={label} preview={previewOf(draftOf(settings), settings, { today, locale })} />
      )}
    </div>
  )
}

/** Names the variants that are out of stock where others are not: shoppers read it only of those. */
function usePreviewLabel(settings: ProductSettings): string {
  const { t } = useText()
  const listOf = useListText()
  const { out, offered } = stockOf(settings)
  if (out.length === 0) {
    return t("settings.preview.later")
  }
  return out.length < offered.length
    ? t("settings.preview.now_of", { variants: listOf(out.map(({ id, title }) => title ?? id)) })
    : t("settings.preview.now")
}
