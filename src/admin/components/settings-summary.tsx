import { Text } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { previewOf } from "../lib/promo-preview"
import { draftOf } from "../lib/settings-draft"
import { isInStock, summaryOf } from "../lib/settings-summary"
import { PreviewBox } from "./promo-preview"

/** Whether and how the product sells, in one sentence, and below it what shoppers read. */
export const SettingsSummary = ({ settings }: { settings: ProductSettings }) => {
  const { t, day, locale } = useText()
  const today = useToday()
  const { key, values, expected_on } = summaryOf(settings, today)
  const summary = t(`settings.summary.${key}`, values)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small">
        {expected_on ? t("settings.summary.expected", { summary, date: day(expected_on) }) : summary}
      </Text>
      {settings.enabled && (
        <PreviewBox
          label={t(`settings.preview.${isInStock(settings) ? "later" : "now"}`)}
          preview={previewOf(draftOf(settings), settings, { today, locale })}
        />
      )}
    </div>
  )
}
