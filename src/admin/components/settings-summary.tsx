import { Text } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useListText } from "../hooks/use-list-text"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { previewOf, previewsNow } from "../lib/promo-preview"
import { draftOf } from "../lib/settings-draft"
import { stockOf, summaryOf } from "../lib/settings-summary"
import { PreviewBox } from "./promo-preview"

/** Whether and how the product sells, in one sentence, and below it what shoppers read. */
export const SettingsSummary = ({ settings }: { settings: ProductSettings }) => {
  const { t, day } = useText()
  const { key, values, expected_on } = summaryOf(settings, useToday())
  const summary = t(`settings.summary.${key}`, values)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small">
        {expected_on ? t("settings.summary.expected", { summary, date: day(expected_on) }) : summary}
      </Text>
      {settings.enabled && <WhatShoppersRead settings={settings} />}
    </div>
  )
}

/** Names the variants where shoppers do not read the same of all: they read it only of those that are out of stock. */
const WhatShoppersRead = ({ settings }: { settings: ProductSettings }) => {
  const { t, locale } = useText()
  const listOf = useListText()
  const reading = { today: useToday(), locale }
  const { out, offered } = stockOf(settings)
  if (out.length === 0) {
    return <PreviewBox label={t("settings.preview.later")} preview={previewOf(draftOf(settings), settings, reading)} />
  }
  return previewsNow(settings, reading).map(({ variants, preview }) => {
    const names = listOf(variants.map(({ id, title }) => title ?? id))
    const label =
      variants.length < offered.length ? t("settings.preview.now_of", { variants: names }) : t("settings.preview.now")
    return <PreviewBox key={variants[0].id} label={label} preview={preview} />
  })
}
