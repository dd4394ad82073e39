import { Hint } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import type { SettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { languageName } from "../lib/languages"
import { previewOf } from "../lib/promo-preview"
import { PromoField } from "./promo-field"
import { PreviewBox } from "./promo-preview"

interface PromoTranslationsProps {
  form: SettingsForm
  settings: ProductSettings
}

/** The promo in each further language of the store. Nothing where the store has none. */
export const PromoTranslations = ({ form, settings }: PromoTranslationsProps) => {
  const { t } = useText()
  const locales = Object.keys(form.draft.translations)
  return locales.length > 0 ? (
    <div role="group" aria-label={t("settings.translations.label")} className="flex flex-col gap-y-4">
      {locales.map((locale) => (
        <Translation key={locale} locale={locale} form={form} settings={settings} />
      ))}
      {form.errors.translations && <Hint variant="error">{form.errors.translations}</Hint>}
    </div>
  ) : null
}

const Translation = ({ locale, form, settings }: PromoTranslationsProps & { locale: string }) => {
  const { t, locale: inWords } = useText()
  const today = useToday()
  const { draft, change } = form
  const text = draft.translations[locale]
  return (
    <div className="flex flex-col gap-y-2">
      <PromoField
        label={t("settings.translations.promo", { language: languageName(locale, inWords) })}
        hint={text ? undefined : t("settings.translations.hint")}
        placeholder={draft.promo || undefined}
        rows={2}
        value={text}
        error={form.translationError(locale)}
        onChange={(promo) => change({ translations: { [locale]: promo } })}
      />
      {text.trim() && (
        <PreviewBox
          label={t("settings.preview.label")}
          preview={previewOf({ ...draft, promo: text }, settings, { today, locale })}
          isLive
        />
      )}
    </div>
  )
}
