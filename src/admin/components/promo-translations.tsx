import type { ProductSettings } from "../../api/contracts"
import type { SettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import { languageName } from "../lib/languages"
import { PromoField } from "./promo-field"

/** The promo in each further language of the store. Nothing in a store of one language. */
export const PromoTranslations = ({ form, settings }: { form: SettingsForm; settings: ProductSettings }) => {
  const { t, locale } = useText()
  return settings.translations.map(({ locale_code }) => (
    <PromoField
      key={locale_code}
      label={t("settings.promo.in_language", { language: languageName(locale_code, locale) })}
      value={form.draft.translations[locale_code]}
      placeholder={form.draft.promo || undefined}
      error={form.translationError(locale_code)}
      onChange={(text) => form.change({ translations: { [locale_code]: text } })}
    />
  ))
}
