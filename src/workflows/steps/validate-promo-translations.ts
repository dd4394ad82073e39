import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import { translationFault } from "../../modules/backorder/domain/promo"
import { changeSettings, DEFAULT_SETTINGS, type SettingsChange } from "../../modules/backorder/domain/settings"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { readTranslations, storeLocales } from "../imports/translations"

/** A change of a product's settings with the promo in further languages. */
export interface TranslatedChange {
  product_id: string
  change: SettingsChange
  translations: { locale_code: string; promo: string | null }[]
}

/**
 * Refuses promos in languages that the store does not have, and those that need a maximum or a date that would not be
 * there (400). A stored one counts where the save takes its maximum or its date away: shoppers would read nothing.
 */
export const validatePromoTranslationsStep = createStep(
  "validate-promo-translations",
  async (changes: TranslatedChange[], { container }) => {
    const named = changes.filter(({ translations }) => translations.length > 0)
    await refuseUnknownLocales(container, named)
    for (const change of changes.filter(({ translations, change }) => translations.length > 0 || takesAway(change))) {
      await refuseUnfit(container, change)
    }
    return new StepResponse(undefined)
  }
)

/** Whether what a promo may speak of goes. */
function takesAway({ max_quantity, expected_on }: SettingsChange): boolean {
  return max_quantity === null || expected_on === null
}

async function refuseUnknownLocales(container: MedusaContainer, changes: TranslatedChange[]): Promise<void> {
  const known = new Set(changes.length ? await storeLocales(container) : [])
  for (const { translations } of changes) {
    const locales = translations.map(({ locale_code }) => locale_code)
    const unknown = locales.filter((locale) => !known.has(locale))
    if (unknown.length) {
      throw invalid(`field 'translations' names ${unknown.join(", ")}, which is not a locale of the store`, {
        code: "unknown_locale",
        values: { locales: unknown.join(", ") },
      })
    }
    const twice = locales.find((locale, index) => locales.indexOf(locale) !== index)
    if (twice) {
      throw invalid(`field 'translations' names ${twice} more than once`, {
        code: "named_twice",
        values: { id: twice },
      })
    }
  }
}

async function refuseUnfit(
  container: MedusaContainer,
  { product_id, change, translations }: TranslatedChange
): Promise<void> {
  const [row] = await backorderService(container).listBackorderSettings({ product_id })
  const hasIncoming = (await backorderService(container).readProductsWithIncoming([product_id])).has(product_id)
  const { next } = changeSettings(row ?? DEFAULT_SETTINGS, change, hasIncoming)
  const stored = takesAway(change) ? (await readTranslations(container, [product_id])).get(product_id) : {}
  const given = Object.fromEntries(translations.map(({ locale_code, promo }) => [locale_code, promo]))
  const problem = translationFault(next, { ...stored, ...given }, hasIncoming)
  if (problem) {
    const { code, message, values } = problem
    throw invalid(`field 'translations' does not fit: ${message}`, { code, product_id, values })
  }
}

function invalid(reason: string, detail: RefusalDetail): MedusaError {
  const { INVALID_DATA } = MedusaError.Types
  return refusal(INVALID_DATA, `Invalid request: ${reason}`, { field: "translations", ...detail })
}
